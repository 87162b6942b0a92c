#pragma once

#include <QtGlobal>

#include <csignal>
#include <cstring>

#include <sqlite3.h>

namespace attache::test {

/// A disk that fails at a chosen write, below all that is written by SQLite in this process. To be
/// used in a process of its own: it stays.
class FaultyDisk
{
public:
    enum class Fault { None, Kill, Full };

    /// What happened so far; may stand in memory that another process sees.
    struct State
    {
        qint64 writes = 0;
        bool failed = false;
    };

    /// From now on the @p at -th write, counted from 1, is cut in half and the process killed, or
    /// it and all behind it find no room.
    static void install(Fault fault, qint64 at, State &state)
    {
        s_fault = fault;
        s_at = at;
        s_state = &state;
        s_real = sqlite3_vfs_find(nullptr);
        s_disk = *s_real;
        s_disk.zName = "faulty";
        s_disk.szOsFile = static_cast<int>(sizeof(File)) + s_real->szOsFile;
        s_disk.xOpen = open;
        sqlite3_vfs_register(&s_disk, 1);
    }

private:
    struct File
    {
        sqlite3_file base;
        sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };
    static sqlite3_file *realOf(sqlite3_file *file)
    {
        return reinterpret_cast<File *>(file)->real();
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *own = reinterpret_cast<File *>(file);
        std::memset(own->real(), 0, static_cast<size_t>(s_real->szOsFile));
        const int done = s_real->xOpen(s_real, name, own->real(), flags, outFlags);
        own->base.pMethods = done == SQLITE_OK ? methods() : nullptr;
        return done;
    }

    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
    {
        ++s_state->writes;
        if (s_fault == Fault::None || s_state->writes < s_at)
            return realOf(file)->pMethods->xWrite(realOf(file), bytes, count, offset);
        s_state->failed = true;
        if (s_fault == Fault::Full)
            return SQLITE_FULL;
        (void)realOf(file)->pMethods->xWrite(realOf(file), bytes, count / 2, offset);
        (void)raise(SIGKILL);
        return SQLITE_IOERR;
    }

    template <auto Method, typename... Args>
    static auto pass(sqlite3_file *file, Args... args)
    {
        return (realOf(file)->pMethods->*Method)(realOf(file), args...);
    }

    static const sqlite3_io_methods *methods()
    {
        using Io = sqlite3_io_methods;
        static const Io own = [] {
            Io made{};
            made.iVersion = 2; // without mapping files into memory, which writes past this
            made.xClose = pass<&Io::xClose>;
            made.xRead = pass<&Io::xRead, void *, int, sqlite3_int64>;
            made.xWrite = write;
            made.xTruncate = pass<&Io::xTruncate, sqlite3_int64>;
            made.xSync = pass<&Io::xSync, int>;
            made.xFileSize = pass<&Io::xFileSize, sqlite3_int64 *>;
            made.xLock = pass<&Io::xLock, int>;
            made.xUnlock = pass<&Io::xUnlock, int>;
            made.xCheckReservedLock = pass<&Io::xCheckReservedLock, int *>;
            made.xFileControl = pass<&Io::xFileControl, int, void *>;
            made.xSectorSize = pass<&Io::xSectorSize>;
            made.xDeviceCharacteristics = pass<&Io::xDeviceCharacteristics>;
            made.xShmMap = pass<&Io::xShmMap, int, int, int, void volatile **>;
            made.xShmLock = pass<&Io::xShmLock, int, int, int>;
            made.xShmBarrier = pass<&Io::xShmBarrier>;
            made.xShmUnmap = pass<&Io::xShmUnmap, int>;
            return made;
        }();
        return &own;
    }

    static inline sqlite3_vfs *s_real = nullptr;
    static inline sqlite3_vfs s_disk{};
    static inline Fault s_fault = Fault::None;
    static inline qint64 s_at = 0;
    static inline State *s_state = nullptr;
};

} // namespace attache::test
