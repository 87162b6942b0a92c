#include "core/store/backup.h"

#include "core/base/shared_text.h"
#include "core/store/connection.h"
#include "core/store/file_lock.h"
#include "core/store/migrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

QString timeFormat()
{
    return QStringLiteral("yyyy-MM-dd'T'HH-mm-ss");
}

QString suffix()
{
    return QStringLiteral(".attache");
}

Error cannotWrite(const QString &path)
{
    return {Error::Kind::Io,
            Common::tr("\"%1\" could not be written. Check that the folder exists, is writable and "
                       "has free space.")
                .arg(QFileInfo(path).fileName()),
            path,
            {}};
}

/// Marks backups made by hand; follows the time in the name.
QString handMark()
{
    return QStringLiteral("-by-hand");
}

/// The name that no file has yet.
QString freeName(const QString &stem)
{
    QString name = stem + suffix();
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = stem + QStringLiteral("-%1").arg(n) + suffix();
    return name;
}

/// @p path and what stands beside it, each where there is one, to @p target; back again when one
/// of them cannot be moved.
bool moveWithSides(const QString &path, const QString &target)
{
    std::vector<QString> moved;
    for (const QString &side :
         {QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal"), QString()}) {
        if (!QFileInfo::exists(path + side))
            continue;
        if (QFile::rename(path + side, target + side)) {
            moved.push_back(side);
            continue;
        }
        for (const QString &back : moved)
            QFile::rename(target + back, path + back);
        return false;
    }
    return true;
}

/// Copies @p path with the log that holds commits not yet folded into it.
bool copyWithLog(const QString &path, const QString &target)
{
    for (const QString &side : {QString(), QStringLiteral("-wal")}) {
        QFile::remove(target + side);
        if (QFileInfo::exists(path + side) && !QFile::copy(path + side, target + side))
            return false;
    }
    return true;
}

BackupFile readName(const QFileInfo &file)
{
    constexpr int TimeLength = 19;
    const QString name = file.completeBaseName();
    BackupFile backup;
    backup.path = file.absoluteFilePath();
    backup.at = QDateTime::fromString(name.left(TimeLength), timeFormat());
    backup.byHand = name.mid(TimeLength).startsWith(handMark());
    return backup;
}

Result<WorkspaceAge> ageOfFile(const QString &path, const QDateTime &now)
{
    ATTACHE_TRY(const auto connection, Connection::open(path, Connection::Mode::ReadOnly));
    return Backups::ageOf(*connection, now);
}

} // namespace

Backups::Backups(const QString &workspacePath, const Clock &clock)
    : m_workspacePath(QFileInfo(workspacePath).absoluteFilePath())
    , m_clock(clock)
{
}

QString Backups::folder() const
{
    const QFileInfo file(m_workspacePath);
    return file.absolutePath() + QLatin1Char('/') + file.completeBaseName() +
           QStringLiteral(".backups");
}

std::vector<BackupFile> Backups::list() const
{
    std::vector<BackupFile> backups;
    const QDateTime now = m_clock.now();
    const QDir directory(folder());
    const QFileInfoList files = directory.entryInfoList({QLatin1Char('*') + suffix()}, QDir::Files,
                                                        QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        BackupFile backup = readName(file);
        if (!backup.at.isValid())
            continue;
        backup.isAhead = backup.at > now;
        if (backup.isAhead) {
            if (const auto age = ageOfFile(backup.path, now))
                backup.lastChange = age->lastChange.toLocalTime();
        }
        backups.push_back(std::move(backup));
    }
    std::stable_sort(backups.begin(), backups.end(), [](const BackupFile &a, const BackupFile &b) {
        return a.when().isValid() && (!b.when().isValid() || b.when() < a.when());
    });
    return backups;
}

std::optional<BackupFile> Backups::newestSound() const
{
    std::vector<std::pair<WorkspaceAge, BackupFile>> found;
    for (BackupFile &backup : list()) {
        if (const auto age = ageOfFile(backup.path, m_clock.now())) {
            backup.lastChange = age->lastChange.toLocalTime();
            found.emplace_back(*age, std::move(backup));
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return b.first < a.first; });
    for (auto &[age, backup] : found) {
        if (verify(backup.path))
            return std::move(backup);
    }
    return std::nullopt;
}

Result<WorkspaceAge> Backups::ageOf(Connection &connection, const QDateTime &now)
{
    WorkspaceAge age;
    ATTACHE_TRY(Statement last,
                connection.prepare("SELECT id, title FROM journal WHERE undone <> 1 "
                                   "ORDER BY id DESC LIMIT 1"));
    ATTACHE_TRY(const bool some, last.step());
    if (!some)
        return age;
    age.steps = last.integer(0);
    age.lastStep = last.text(1);
    ATTACHE_TRY(Statement newest, connection.prepare("SELECT max(at) FROM journal WHERE at <= ?1"));
    newest.bind(1, now);
    ATTACHE_TRY(const bool row, newest.step());
    if (row && !newest.isNull(0))
        age.lastChange = newest.instant(0);
    return age;
}

bool Backups::dueToday() const
{
    const std::vector<BackupFile> backups = list();
    return std::none_of(backups.begin(), backups.end(), [this](const BackupFile &backup) {
        return backup.at.date() == m_clock.today();
    });
}

Result<QString> Backups::make(Connection &connection, Kind kind) const
{
    if (!QDir().mkpath(folder()))
        return cannotWrite(folder());
    QString target =
        freeName(folder() + QLatin1Char('/') + m_clock.now().toLocalTime().toString(timeFormat()) +
                 (kind == Kind::ByHand ? handMark() : QString()));
    ATTACHE_CHECK(makeAt(connection, target));
    rotate();
    return target;
}

Result<void> Backups::makeAt(Connection &connection, const QString &target)
{
    if (QFileInfo::exists(target))
        return Error{Error::Kind::Conflict,
                     Common::tr("A file named \"%1\" already exists. Choose another name.")
                         .arg(QFileInfo(target).fileName()),
                     target,
                     {}};
    const QString partial = target + QStringLiteral(".part");
    QFile::remove(partial);
    // SQLite would say of the folder that is missing what it says of a workspace.
    if (!QFileInfo(QFileInfo(target).absolutePath()).isDir())
        return cannotWrite(target);
    // The copy is written through the same connection, which a reader's pragma forbids.
    const bool reader = connection.isReader();
    if (reader)
        ATTACHE_CHECK(connection.execute("PRAGMA query_only=OFF"));
    Result<void> made = connection.run("VACUUM INTO ?1", partial);
    if (reader)
        ATTACHE_CHECK(connection.execute("PRAGMA query_only=ON"));
    if (made)
        made = verify(partial);
    removeSideFiles(partial);
    if (made && !QFile::rename(partial, target))
        made = cannotWrite(target);
    if (!made)
        QFile::remove(partial);
    return made;
}

Result<QString> Backups::saveWork(Connection &connection) const
{
    const QString time = m_clock.now().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmm"));
    //: Name of a file: %1 is that of the workspace, %2 a day and a time
    const QString stem =
        Words::tr("%1 (my work, %2)").arg(QFileInfo(m_workspacePath).completeBaseName(), time);
    Error failure;
    for (const QString &folder :
         {QFileInfo(m_workspacePath).absolutePath(),
          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), QDir::homePath()}) {
        QString target = folder + QLatin1Char('/') + stem + suffix();
        for (int n = 2; QFileInfo::exists(target); ++n)
            target = folder + QLatin1Char('/') + stem + QStringLiteral(" %1").arg(n) + suffix();
        const Result<void> made = makeAt(connection, target);
        if (made)
            return target;
        failure = made.error();
    }
    return failure;
}

void Backups::removeSideFiles(const QString &path)
{
    for (const char *side : {"-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(side));
}

Result<void> Backups::verify(const QString &path)
{
    ATTACHE_TRY(const auto copy, Connection::open(path, Connection::Mode::ReadOnly));
    ATTACHE_TRY(const qint64 id, copy->integer("PRAGMA application_id"));
    if (id != ApplicationId)
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" is not an Attaché backup.").arg(QFileInfo(path).fileName()),
                     path,
                     {}};
    ATTACHE_TRY(Statement check, copy->prepare("PRAGMA quick_check(1)"));
    ATTACHE_TRY(const bool row, check.step());
    if (row && check.text(0) == QLatin1String("ok"))
        return {};
    return Error{Error::Kind::Corrupt,
                 Common::tr("\"%1\" is damaged.").arg(QFileInfo(path).fileName()),
                 row ? check.text(0) : path,
                 {}};
}

namespace {

/// A backup that this program cannot open must not replace the workspace.
Result<void> requireKnownVersion(const QString &path)
{
    ATTACHE_TRY(const auto copy, Connection::open(path, Connection::Mode::ReadOnly));
    ATTACHE_TRY(const int version, Migrator::versionOf(*copy));
    if (version <= Migrator(Migrator::builtIn()).newestVersion())
        return {};
    return Error{Error::Kind::Newer,
                 Words::tr("\"%1\" was written by a newer version of Attaché. Install that version "
                           "to restore it. Nothing was changed.")
                     .arg(QFileInfo(path).fileName()),
                 QStringLiteral("schema %1").arg(version),
                 {}};
}

} // namespace

Result<QString> Backups::restore(const QString &backup) const
{
    if (!QFileInfo::exists(backup))
        return Error{Error::Kind::NotFound,
                     Common::tr("The file \"%1\" was not found.").arg(backup),
                     backup,
                     {}};
    ATTACHE_CHECK(verify(backup));
    ATTACHE_CHECK(requireKnownVersion(backup));
    ATTACHE_TRY(const auto lock, FileLock::acquire(m_workspacePath));
    const QString incoming = m_workspacePath + QStringLiteral(".part");
    if (!copyWithLog(backup, incoming))
        return cannotWrite(m_workspacePath);

    const QFileInfo file(m_workspacePath);
    QString kept =
        freeName(file.absolutePath() + QLatin1Char('/') + file.completeBaseName() +
                 QStringLiteral(".replaced-") + m_clock.now().toLocalTime().toString(timeFormat()));
    const bool replaces = file.exists();
    // What stands beside the file holds commits that are not yet folded into it.
    if (!moveWithSides(m_workspacePath, kept)) {
        QFile::remove(incoming);
        return cannotWrite(m_workspacePath);
    }
    if (!moveWithSides(incoming, m_workspacePath)) {
        moveWithSides(kept, m_workspacePath);
        QFile::remove(incoming);
        return cannotWrite(m_workspacePath);
    }
    return replaces ? kept : QString();
}

void Backups::rotate() const
{
    const std::vector<BackupFile> all = list();
    QSet<QString> kept;
    for (const BackupFile &backup : keptBackups(all))
        kept.insert(backup.path);
    for (const BackupFile &backup : all) {
        if (!kept.contains(backup.path))
            QFile::remove(backup.path);
    }
}

std::vector<BackupFile> keptBackups(const std::vector<BackupFile> &backups)
{
    constexpr qsizetype Daily = 7;
    constexpr qsizetype Weekly = 4;
    constexpr qsizetype Monthly = 12;
    QSet<QDate> days;
    QSet<int> weeks;
    QSet<int> months;
    std::vector<BackupFile> kept;
    for (const BackupFile &backup : backups) {
        // A backup made while the clock was ahead may be the only one of its day.
        if (backup.byHand || backup.isAhead) {
            kept.push_back(backup);
            continue;
        }
        const QDate day = backup.when().date();
        int weekYear = 0;
        const int week = day.weekNumber(&weekYear) + weekYear * 100;
        const int month = day.month() + day.year() * 100;
        const bool newDay = days.size() < Daily && !days.contains(day);
        const bool newWeek = weeks.size() < Weekly && !weeks.contains(week);
        const bool newMonth = months.size() < Monthly && !months.contains(month);
        if (!newDay && !newWeek && !newMonth)
            continue;
        days.insert(day);
        weeks.insert(week);
        months.insert(month);
        kept.push_back(backup);
    }
    return kept;
}

} // namespace attache
