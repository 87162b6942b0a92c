#include "core/store/synced_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace attache {

namespace {

QString nutstore()
{
    return QStringLiteral("坚果云");
}

/// How a program's folder is known. Names are compared without case; one that ends with * is the
/// beginning of a name.
struct Program
{
    QString name;
    QStringList folders;
    QStringList markers; ///< files in its folder
};

const std::vector<Program> &programs()
{
    static const std::vector<Program> all = {
        {nutstore(),
         {QStringLiteral("Nutstore*"), QStringLiteral("坚果云*"), QStringLiteral("我的坚果云*")},
         {QStringLiteral(".nutstore")}},
        {QStringLiteral("OneDrive"),
         {QStringLiteral("OneDrive"), QStringLiteral("OneDrive -*"), QStringLiteral("OneDrive-*")},
         {QStringLiteral(".849C9593-D756-4E56-8D6E-42412F2A707B")}},
        {QStringLiteral("WPS云盘"),
         {QStringLiteral("WPS云盘*"), QStringLiteral("WPS 云*"), QStringLiteral("WPSDrive*"),
          QStringLiteral("WPS Cloud Files*"), QStringLiteral("WPS云文档*")},
         {}},
        {QStringLiteral("iCloud Drive"),
         {QStringLiteral("iCloud Drive*"), QStringLiteral("iCloudDrive"),
          QStringLiteral("iCloud云盘*"), QStringLiteral("com~apple~CloudDocs")},
         {}},
        {QStringLiteral("Dropbox"),
         {QStringLiteral("Dropbox"), QStringLiteral("Dropbox (*")},
         {QStringLiteral(".dropbox"), QStringLiteral(".dropbox.cache")}},
        {QStringLiteral("百度网盘"),
         {QStringLiteral("BaiduSyncdisk*"), QStringLiteral("BaiduNetdiskWorkspace*"),
          QStringLiteral("百度网盘同步*"), QStringLiteral("百度云同步盘*")},
         {}},
    };
    return all;
}

bool isNamed(const QString &name, const QStringList &patterns)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) {
        return pattern.endsWith(QLatin1Char('*'))
                   ? name.startsWith(QStringView(pattern).chopped(1), Qt::CaseInsensitive)
                   : name.compare(pattern, Qt::CaseInsensitive) == 0;
    });
}

bool isOf(const Program &program, const QDir &folder)
{
    return isNamed(folder.dirName(), program.folders) ||
           std::any_of(program.markers.begin(), program.markers.end(),
                       [&](const QString &marker) { return folder.exists(marker); });
}

/// What follows the name of the workspace in that of a copy.
enum class Rest { None, Doubtful, Plain };

bool saysConflict(const QString &words)
{
    static const QRegularExpression plain(QStringLiteral("conflict|冲突|衝突"),
                                          QRegularExpression::CaseInsensitiveOption);
    return plain.match(words).hasMatch();
}

Rest kindOf(const QString &rest)
{
    // "name (1)", "name 2", "name-LAPTOP-7", "name-Anna's MacBook", "name（来自 LAPTOP）"
    static const QRegularExpression doubtful(QStringLiteral(
        "^(?:[ _-]?\\([^)]{1,60}\\)|[ _-]?（[^）]{1,60}）| \\d{1,3}|[-_]\\S.{0,60})$"));
    if (rest.isEmpty())
        return Rest::None;
    if (saysConflict(rest))
        return Rest::Plain;
    return doubtful.match(rest).hasMatch() ? Rest::Doubtful : Rest::None;
}

/// What @p other, a file beside the workspace @p file, is by its name.
Rest kindOf(const QFileInfo &other, const QFileInfo &file)
{
    const QString name = file.completeBaseName();
    const QString suffix = u'.' + file.suffix();
    // "name.attache.conflict1": the ending is no longer ours.
    if (!other.fileName().endsWith(suffix, Qt::CaseInsensitive)) {
        const bool begins = other.fileName().startsWith(file.fileName(), Qt::CaseInsensitive);
        return begins && saysConflict(other.fileName().mid(file.fileName().size())) ? Rest::Plain
                                                                                    : Rest::None;
    }
    const QString stem = other.completeBaseName();
    if (stem.startsWith(name, Qt::CaseInsensitive))
        return kindOf(stem.mid(name.size()));
    // "[冲突]name"
    const bool ends = stem.endsWith(name, Qt::CaseInsensitive);
    return ends && saysConflict(stem.chopped(name.size())) ? Rest::Plain : Rest::None;
}

} // namespace

std::optional<SyncedFolder> syncedFolderOf(const QString &path)
{
    std::optional<SyncedFolder> found;
    QDir folder(QFileInfo(path).absolutePath());
    while (true) {
        for (const Program &program : programs()) {
            if (isOf(program, folder))
                found = {program.name, folder.absolutePath()};
        }
        if (folder.isRoot() || !folder.cdUp())
            return found;
    }
}

std::vector<ConflictName> conflictNamesOf(const QString &path)
{
    const QFileInfo file(path);
    std::vector<ConflictName> found;
    for (const QFileInfo &each : QDir(file.absolutePath()).entryInfoList(QDir::Files, QDir::Name)) {
        if (each.fileName() == file.fileName())
            continue;
        if (const Rest rest = kindOf(each, file); rest != Rest::None)
            found.push_back({each.absoluteFilePath(), rest == Rest::Plain});
    }
    return found;
}

} // namespace attache
