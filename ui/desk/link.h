#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace attache {

/// A place in the program: "attache:<type>/<id>#<field>". The id is 0 for a page as a whole, the
/// field may be empty. Pages get it as the argument of activate(): a record that has no page of its
/// own comes as the field of the one it is shown on: "contact/34#email" as
/// "account/12#contact:34#email".
struct Link
{
    QString type; ///< table of a record type ("account"), or the key of a page ("today")
    qint64 id = 0;
    QString field;

    QString toString() const
    {
        QString text = QStringLiteral("attache:") + type;
        if (id != 0)
            text += QLatin1Char('/') + QString::number(id);
        if (!field.isEmpty())
            text += QLatin1Char('#') + field;
        return text;
    }

    /// Nothing when @p text is no such link.
    static std::optional<Link> parse(QStringView text)
    {
        constexpr QStringView Scheme = u"attache:";
        if (!text.startsWith(Scheme))
            return std::nullopt;
        Link link;
        QStringView rest = text.mid(Scheme.size());
        if (const qsizetype hash = rest.indexOf(u'#'); hash >= 0) {
            link.field = rest.mid(hash + 1).toString();
            rest = rest.left(hash);
        }
        if (const qsizetype slash = rest.indexOf(u'/'); slash >= 0) {
            link.id = rest.mid(slash + 1).toLongLong();
            rest = rest.left(slash);
        }
        link.type = rest.toString();
        return link.type.isEmpty() ? std::nullopt : std::optional(link);
    }

    friend bool operator==(const Link &, const Link &) = default;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::Link)
