#pragma once

#include "core/package/xml_part.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace attache {

/// Adds to @p values, by key, what placeholders stand for where lines of @p library became lines of
/// @p sent.
void learnPlaceholders(QHash<QString, QString> &values, const QString &library,
                       const QString &sent);

/// The text @p sent with the placeholders of @p library, of which it was made, back in their place,
/// as PlaceholderReturn does it for slides.
QString withPlaceholders(const QString &library, const QString &sent,
                         const QHash<QString, QString> &values);

/// Puts the placeholders of a slide of the library back into a copy of it that was sent and came
/// back, so that what one customer was told is not told to the next.
class PlaceholderReturn
{
public:
    /// @p library is the slide as it was before it was filled in, and must outlive this; @p values
    /// are what is known already.
    explicit PlaceholderReturn(const XmlPart &library, QHash<QString, QString> values = {});

    /// Changes @p sent: where a paragraph is what one of the library became, it says again what
    /// that one says, by the shape it stands in or else by its words. In all others the names that
    /// were learnt by that give way to their placeholders.
    void apply(XmlPart &sent);

    /// What placeholders are known to stand for, by key; apply() learns more of it.
    const QHash<QString, QString> &values() const { return m_values; }

private:
    struct Paragraph
    {
        pugi::xml_node node;
        QString text;
        QString shape;  ///< id of the shape it stands in
        int number = 0; ///< in that shape
        bool isDone = false;
    };
    static std::vector<Paragraph> paragraphsOf(const XmlPart &part);
    static bool restore(Paragraph &sent, const Paragraph &library);
    void restoreByPlace(std::vector<Paragraph> &sent);
    void restoreByWords(std::vector<Paragraph> &sent);
    void restoreDescriptions(XmlPart &sent) const;

    QSet<QString> m_plain;                  ///< what is said without any
    std::vector<Paragraph> m_library;       ///< those with placeholders
    QHash<QString, QString> m_descriptions; ///< with placeholders, by the id of their shape
    QHash<QString, QString> m_values;
};

} // namespace attache
