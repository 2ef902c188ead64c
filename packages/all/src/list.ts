// Generated from the folders of specs/ by `node run.mjs generate`. Do not edit.
/**
 * Every vendor there is a client for: its package, the version of its specification, and its
 * operations.
 */
export const providers = [
  {
    name: "auth0",
    title: "Auth0",
    package: "@purge/auth0",
    version: "2.0",
    operations: [
      { id: "deleteUser", method: "DELETE", path: "/users/{id}", summary: "Delete a user" },
      {
        id: "listUsersByEmail",
        method: "GET",
        path: "/users-by-email",
        summary: "Find the users with an e-mail address",
      },
      { id: "getUser", method: "GET", path: "/users/{id}", summary: "Get a user" },
    ],
  },
  {
    name: "hubspot",
    title: "HubSpot",
    package: "@purge/hubspot",
    version: "v3",
    operations: [
      {
        id: "deleteUser",
        method: "POST",
        path: "/crm/v3/objects/contacts/gdpr-delete",
        summary: "Delete a contact for good",
      },
      {
        id: "getUser",
        method: "GET",
        path: "/crm/v3/objects/contacts/{contactId}",
        summary: "Get a contact, by its id or its e-mail address",
      },
    ],
  },
  {
    name: "junction",
    title: "Junction",
    package: "@purge/junction",
    version: "0.4.483",
    operations: [
      { id: "deleteUser", method: "DELETE", path: "/v2/user/{user_id}", summary: "Delete a user" },
      { id: "listUsers", method: "GET", path: "/v2/user", summary: "List users" },
      { id: "createUser", method: "POST", path: "/v2/user", summary: "Create a user" },
      {
        id: "resolveUser",
        method: "GET",
        path: "/v2/user/resolve/{client_user_id}",
        summary: "Find a user by your own id",
      },
      { id: "undoDeleteUser", method: "POST", path: "/v2/user/undo_delete", summary: "Undo the deletion of a user" },
      { id: "getUser", method: "GET", path: "/v2/user/{user_id}", summary: "Get a user" },
      {
        id: "deregisterProvider",
        method: "DELETE",
        path: "/v2/user/{user_id}/{provider}",
        summary: "Deregister a provider of a user",
      },
    ],
  },
  {
    name: "klavis",
    title: "Klavis AI",
    package: "@purge/klavis",
    version: "0.1.0",
    operations: [
      { id: "deleteUser", method: "DELETE", path: "/user/{userId}", summary: "Delete a user" },
      { id: "listUsers", method: "GET", path: "/user/", summary: "List users" },
      { id: "getUser", method: "GET", path: "/user/{userId}", summary: "Get a user" },
      {
        id: "deleteUserAuth",
        method: "DELETE",
        path: "/user/{userId}/auth/{serverName}",
        summary: "Delete the credentials of one integration",
      },
      {
        id: "getUserIntegrations",
        method: "GET",
        path: "/user/{userId}/integrations",
        summary: "List the integrations of a user",
      },
    ],
  },
  {
    name: "klaviyo",
    title: "Klaviyo",
    package: "@purge/klaviyo",
    version: "2026-07-15",
    operations: [
      {
        id: "deleteUser",
        method: "POST",
        path: "/api/data-privacy-deletion-jobs",
        summary: "Ask for the deletion of a profile",
      },
      { id: "listUsers", method: "GET", path: "/api/profiles", summary: "Find profiles" },
      { id: "getUser", method: "GET", path: "/api/profiles/{id}", summary: "Get a profile" },
    ],
  },
  {
    name: "konstantly",
    title: "Konstantly",
    package: "@purge/konstantly",
    version: "v1",
    operations: [
      { id: "deleteUser", method: "DELETE", path: "/users/{userId}", summary: "Delete a user" },
      { id: "listUsers", method: "GET", path: "/users", summary: "List users, or find one by e-mail address" },
      { id: "createUser", method: "POST", path: "/users", summary: "Create a user" },
      { id: "blockUser", method: "POST", path: "/users/blocked", summary: "Block a user" },
      { id: "unblockUser", method: "DELETE", path: "/users/blocked/{userId}", summary: "Unblock a user" },
      { id: "getUser", method: "GET", path: "/users/{userId}", summary: "Get a user" },
    ],
  },
  {
    name: "okta",
    title: "Okta",
    package: "@purge/okta",
    version: "2026.06.3",
    operations: [
      {
        id: "deleteUser",
        method: "DELETE",
        path: "/api/v1/users/{id}",
        summary: "Delete a deactivated user, or deactivate an active one",
      },
      { id: "listUsers", method: "GET", path: "/api/v1/users", summary: "List users, or find one by e-mail address" },
      { id: "getUser", method: "GET", path: "/api/v1/users/{id}", summary: "Get a user" },
      {
        id: "activateUser",
        method: "POST",
        path: "/api/v1/users/{id}/lifecycle/activate",
        summary: "Activate a deactivated user",
      },
      {
        id: "deactivateUser",
        method: "POST",
        path: "/api/v1/users/{id}/lifecycle/deactivate",
        summary: "Deactivate a user",
      },
    ],
  },
  {
    name: "proficient",
    title: "Proficient AI",
    package: "@purge/proficient",
    version: "0.0.1",
    operations: [
      { id: "deleteUser", method: "DELETE", path: "/users/{user_id}", summary: "Delete a user" },
      { id: "listUsers", method: "GET", path: "/users", summary: "List users" },
      { id: "createUser", method: "POST", path: "/users", summary: "Create a user" },
      { id: "getUser", method: "GET", path: "/users/{user_id}", summary: "Get a user" },
    ],
  },
  {
    name: "segment",
    title: "Segment",
    package: "@purge/segment",
    version: "73.2.0",
    operations: [
      { id: "deleteUser", method: "POST", path: "/regulations", summary: "Ask for the deletion of a person" },
      { id: "getRegulation", method: "GET", path: "/regulations/{regulateId}", summary: "See how far a deletion is" },
    ],
  },
  {
    name: "sunbird",
    title: "Sunbird",
    package: "@purge/sunbird",
    version: "8.0.0",
    operations: [
      { id: "deleteUser", method: "POST", path: "/api/user/v1/delete", summary: "Delete a user" },
      { id: "blockUser", method: "POST", path: "/api/user/v1/block", summary: "Block a user" },
      { id: "createUser", method: "POST", path: "/api/user/v1/create", summary: "Create a user" },
      {
        id: "getUserByKey",
        method: "GET",
        path: "/api/user/v1/get/{idType}/{id}",
        summary: "Find a user by e-mail address, phone or name",
      },
      { id: "unblockUser", method: "POST", path: "/api/user/v1/unblock", summary: "Unblock a user" },
      { id: "assignRoles", method: "POST", path: "/api/user/v2/role/assign", summary: "Add or remove roles of a user" },
      { id: "searchUsers", method: "POST", path: "/api/user/v3/search", summary: "Search users" },
      { id: "readUser", method: "GET", path: "/api/user/v5/read/{userId}", summary: "Read a user" },
    ],
  },
  {
    name: "zendesk",
    title: "Zendesk",
    package: "@purge/zendesk",
    version: "v2",
    operations: [
      {
        id: "deleteUser",
        method: "DELETE",
        path: "/api/v2/deleted_users/{deleted_user_id}",
        summary: "Delete a user for good",
      },
      { id: "searchUsers", method: "GET", path: "/api/v2/users/search", summary: "Find users" },
      {
        id: "softDeleteUser",
        method: "DELETE",
        path: "/api/v2/users/{user_id}",
        summary: "Take a user out of the account",
      },
      {
        id: "listDeletionStatuses",
        method: "GET",
        path: "/api/v2/users/{user_id}/compliance_deletion_statuses",
        summary: "See how far a deletion is",
      },
      {
        id: "listTickets",
        method: "GET",
        path: "/api/v2/users/{user_id}/tickets/requested",
        summary: "List the tickets of a user",
      },
    ],
  },
] as const;
