#include "core/package/part_names.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <cctype>

namespace attache {

EntryName entryName(const QString &raw)
{
    EntryName result;
    QString path = raw;
    path.replace(u'\\', u'/');
    result.isFolder = path.endsWith(u'/');
    // Absolute paths and drives, which no part has and which only serve to reach elsewhere.
    result.isHostile = path.startsWith(u'/') || path.contains(QChar(u'\0')) ||
                       (path.size() > 1 && path.at(1) == u':');
    QStringList segments;
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts)) {
        if (segment == QLatin1String("."))
            continue;
        if (segment != QLatin1String(".."))
            segments.append(segment);
        else if (segments.isEmpty())
            result.isHostile = true;
        else
            segments.removeLast();
    }
    result.name = result.isHostile ? raw : segments.join(u'/');
    return result;
}

QString comparableName(const QString &name)
{
    const QString decoded = name.contains(u'%') ? QUrl::fromPercentEncoding(name.toUtf8()) : name;
    return decoded.toLower();
}

QString plainName(const QString &name)
{
    static const QRegularExpression Odd(QStringLiteral("[^A-Za-z0-9._/-]+"));
    QString plain = name;
    return plain.replace(Odd, QStringLiteral("_"));
}

QString encodedName(const QString &name)
{
    static const QByteArray Kept("-._~/%!$&'()*+,;=:@");
    QString result;
    for (const char byte : name.toUtf8()) {
        const auto code = static_cast<unsigned char>(byte);
        const bool isPlain = code < 0x80 && (std::isalnum(code) != 0 || Kept.contains(byte));
        if (isPlain)
            result += QLatin1Char(byte);
        else
            result += u'%' + QString::number(code, 16).toUpper().rightJustified(2, u'0');
    }
    return result;
}

bool areRooted(const QStringList &names)
{
    return std::ranges::all_of(names, [](const QString &name) {
        return name.startsWith(u'/') || name.startsWith(u'\\') ||
               name.compare(QLatin1String("[Content_Types].xml"), Qt::CaseInsensitive) == 0;
    });
}

} // namespace attache
