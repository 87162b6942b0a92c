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

Rest kindOf(const QString &rest)
{
    static const QRegularExpression plain(QStringLiteral("conflict|冲突|衝突"),
                                          QRegularExpression::CaseInsensitiveOption);
    // "name (1)", "name 2", "name-LAPTOP-7", "name (LAPTOP 2026-11-20)"
    static const QRegularExpression doubtful(
        QStringLiteral("^(?: ?\\(\\d{1,3}\\)|（\\d{1,3}）| \\d{1,3}|-[\\w-]+|"
                       "[ _]?\\([^)]*\\d{4}[^)]*\\))$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (rest.isEmpty())
        return Rest::None;
    if (plain.match(rest).hasMatch())
        return Rest::Plain;
    return doubtful.match(rest).hasMatch() ? Rest::Doubtful : Rest::None;
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
    const QString name = file.completeBaseName();
    const QString suffix = QLatin1Char('.') + file.suffix();
    std::vector<ConflictName> found;
    const QFileInfoList beside =
        QDir(file.absolutePath())
            .entryInfoList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Name);
    for (const QFileInfo &each : beside) {
        if (each.fileName() == file.fileName() ||
            !each.fileName().startsWith(name, Qt::CaseInsensitive))
            continue;
        const Rest rest = kindOf(each.completeBaseName().mid(name.size()));
        if (rest != Rest::None)
            found.push_back({each.absoluteFilePath(), rest == Rest::Plain});
    }
    return found;
}

} // namespace attache
