/** Where the queue of complaints stands. */
export const queueAddress = '/office/complaints';
