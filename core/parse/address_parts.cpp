#include "core/parse/address_parts.h"

#include "core/base/fold.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace attache {

namespace {

const QSet<QString> &streetKeys()
{
    static const QSet<QString> keys{
        QStringLiteral("address"),       QStringLiteral("street"), QStringLiteral("address1"),
        QStringLiteral("streetaddress"), QStringLiteral("line1"),  QStringLiteral("addressline1"),
        QStringLiteral("address2"),      QStringLiteral("line2"),  QStringLiteral("addressline2"),
        QStringLiteral("street2"),       QStringLiteral("detail"), QStringLiteral("district"),
        QStringLiteral("详细地址"),      QStringLiteral("街道"),   QStringLiteral("地址"),
        QStringLiteral("区县"),          QStringLiteral("区")};
    return keys;
}

const QSet<QString> &cityKeys()
{
    static const QSet<QString> keys{QStringLiteral("city"),     QStringLiteral("town"),
                                    QStringLiteral("locality"), QStringLiteral("cityname"),
                                    QStringLiteral("城市"),     QStringLiteral("市")};
    return keys;
}

const QSet<QString> &provinceKeys()
{
    static const QSet<QString> keys{
        QStringLiteral("state"),     QStringLiteral("province"),     QStringLiteral("region"),
        QStringLiteral("statecode"), QStringLiteral("provincename"), QStringLiteral("省份"),
        QStringLiteral("省")};
    return keys;
}

/// Adds @p text to @p part behind what is there.
void add(QString &part, const QString &text, const QString &between)
{
    if (!part.contains(text))
        part += (part.isEmpty() ? QString() : between) + text;
}

} // namespace

std::optional<AddressParts> readAddressParts(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.size() < 2 || (cell.front() != '{' && cell.front() != '['))
        return std::nullopt;
    const QJsonDocument json = values::jsonIn(cell);
    const QJsonObject object = json.isArray() ? json.array().at(0).toObject() : json.object();
    AddressParts parts;
    bool isAddress = false;
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString text = each.value().toVariant().toString().simplified();
        const QString key = foldedLetters(each.key());
        const bool isStreet = streetKeys().contains(key);
        const bool isCity = cityKeys().contains(key);
        const bool isProvince = provinceKeys().contains(key);
        isAddress |= isStreet || isCity || isProvince;
        if (text.isEmpty())
            continue;
        if (isStreet)
            add(parts.street, text, QStringLiteral(", "));
        else if (isCity && parts.city.isEmpty())
            parts.city = text;
        else if (isProvince && parts.province.isEmpty())
            parts.province = text;
        else
            add(parts.others, each.key() + QStringLiteral(": ") + text, QStringLiteral(", "));
    }
    return isAddress ? std::optional(parts) : std::nullopt;
}

} // namespace attache
