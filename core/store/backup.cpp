#include "core/store/backup.h"

#include "core/store/connection.h"
#include "core/store/file_lock.h"
#include "core/store/migrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

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
            Words::tr("\"%1\" could not be written. Check that the folder exists and has space.")
                .arg(QFileInfo(path).fileName()),
            path,
            {}};
}

/// The name with @p time in it that no file has yet.
QString freeName(const QString &stem, const QDateTime &time)
{
    QString name = stem + time.toString(timeFormat()) + suffix();
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = stem + time.toString(timeFormat()) + QStringLiteral("-%1").arg(n) + suffix();
    return name;
}

/// Drops what SQLite keeps beside a file that is being replaced.
void removeSideFiles(const QString &path)
{
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    QFile::remove(path + QStringLiteral("-journal"));
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
    const QDir directory(folder());
    const QFileInfoList files = directory.entryInfoList({QLatin1Char('*') + suffix()}, QDir::Files,
                                                        QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QDateTime at = QDateTime::fromString(file.completeBaseName().left(19), timeFormat());
        if (at.isValid())
            backups.push_back({file.absoluteFilePath(), at});
    }
    return backups;
}

bool Backups::dueToday() const
{
    const std::vector<BackupFile> backups = list();
    return backups.empty() || backups.front().at.date() != m_clock.today();
}

Result<QString> Backups::make(Connection &connection) const
{
    if (!QDir().mkpath(folder()))
        return cannotWrite(folder());
    QString target = freeName(folder() + QLatin1Char('/'), m_clock.now().toLocalTime());
    ATTACHE_CHECK(makeAt(connection, target));
    rotate();
    return target;
}

Result<void> Backups::makeAt(Connection &connection, const QString &target)
{
    if (QFileInfo::exists(target))
        return Error{Error::Kind::Conflict,
                     Words::tr("There is already a file named \"%1\". Choose another name.")
                         .arg(QFileInfo(target).fileName()),
                     target,
                     {}};
    const QString partial = target + QStringLiteral(".part");
    QFile::remove(partial);
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
                 Words::tr("\"%1\" is damaged.").arg(QFileInfo(path).fileName()),
                 row ? check.text(0) : path,
                 {}};
}

Result<QString> Backups::restore(const QString &backup) const
{
    if (!QFileInfo::exists(backup))
        return Error{
            Error::Kind::NotFound, Words::tr("There is no file \"%1\".").arg(backup), backup, {}};
    ATTACHE_CHECK(verify(backup));
    ATTACHE_TRY(const auto lock, FileLock::acquire(m_workspacePath));
    const QString incoming = m_workspacePath + QStringLiteral(".part");
    QFile::remove(incoming);
    if (!QFile::copy(backup, incoming))
        return cannotWrite(m_workspacePath);

    const QFileInfo file(m_workspacePath);
    QString kept = freeName(file.absolutePath() + QLatin1Char('/') + file.completeBaseName() +
                                QStringLiteral(".replaced-"),
                            m_clock.now().toLocalTime());
    // The side files hold commits that are not yet folded into the kept file.
    for (const QString &side :
         {QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")}) {
        if (QFileInfo::exists(m_workspacePath + side))
            QFile::rename(m_workspacePath + side, kept + side);
    }
    if (file.exists() && !QFile::rename(m_workspacePath, kept)) {
        QFile::remove(incoming);
        return cannotWrite(m_workspacePath);
    }
    if (!QFile::rename(incoming, m_workspacePath)) {
        QFile::rename(kept, m_workspacePath);
        return cannotWrite(m_workspacePath);
    }
    return kept;
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
        const QDate day = backup.at.date();
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
