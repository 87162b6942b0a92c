#pragma once

namespace attache {

class Workspace;

/// While an object of this class exists and nobody else has the file open, a large step is written
/// directly into the file and the pages it replaces into a rollback journal, instead of first into
/// the write-ahead log and then again into the file. Pages leave the cache as it fills, so that the
/// disk writes while more rows are made. Where SQLite refuses this or the file is no longer at its
/// path, everything works as usual, only slower. Create and destroy it outside a transaction.
class BulkMode
{
public:
    explicit BulkMode(Workspace &workspace);
    ~BulkMode();
    BulkMode(const BulkMode &) = delete;
    BulkMode &operator=(const BulkMode &) = delete;

private:
    void setJournal(const char *pragma);

    Workspace &m_workspace;
};

} // namespace attache
