#pragma once

#include "core/deck/placeholder_places.h"
#include "core/package/xml_part.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace attache {

/// What stands for `{{key}}`, also with the full-width braces of Chinese input methods. Keys are
/// compared without regard to case and surrounding blanks.
struct PlaceholderValues
{
    QHash<QString, QString> texts; ///< lower-case key → text; present but empty means "empty"
    QByteArray logo; ///< PNG, JPEG or GIF for `{{account.logo}}`; empty when there is none

    /// Sets the value of @p key.
    void set(const QString &key, const QString &text) { texts.insert(key.toLower(), text); }
};

/// A placeholder that has no value.
struct UnfilledPlaceholder
{
    enum class Why {
        Unknown,  ///< there is no such placeholder
        Empty,    ///< it is known, but has no value here
        Place,    ///< it stands where text cannot be replaced
        Unclosed, ///< its braces do not end, or do not begin, so that nobody knows what was meant
    };
    QString key; ///< as written between the braces
    Why why = Why::Unknown;
    int slide = 0; ///< of the new presentation, from 1; 0 on a layout or master

    friend bool operator==(const UnfilledPlaceholder &, const UnfilledPlaceholder &) = default;
};

/// The kind and size in pixels of a picture, read from its first bytes.
struct PictureInfo
{
    QString extension;
    QString contentType;
    int width = 0;
    int height = 0;
};

/// Width and height in EMU; nothing when 0.
struct PictureBox
{
    qint64 width = 0;
    qint64 height = 0;
};

/// Nothing when @p bytes are no PNG, JPEG or GIF.
std::optional<PictureInfo> pictureInfo(const QByteArray &bytes);

/// Fills one XML part: text in shapes, tables, charts, diagrams and cells of workbooks, alternative
/// texts and tool tips. A placeholder may be split over several runs; the text takes the format of
/// the run it begins in. What has no value is taken out, so that none is ever left visible.
class PlaceholderFiller
{
public:
    explicit PlaceholderFiller(const PlaceholderValues &values)
        : m_values(values)
    {
    }

    /// Whether @p xml may hold a placeholder; a quick look that never misses one.
    static bool mayHold(const QByteArray &xml);

    /// Whether there are two braces in a row in @p text, in UTF-8.
    static bool hasBraces(const char *text);

    /// Replaces every placeholder in @p part; whether there was any.
    bool fill(XmlPart &part);

    /// What fill() found no value for, in the order found, each key once.
    const std::vector<UnfilledPlaceholder> &unfilled() const { return m_unfilled; }

    /// Replaces the placeholders in plain @p text.
    QString fill(const QString &text);

    /// The pictures of @p part that ask for the account's logo.
    static std::vector<pugi::xml_node> logoPictures(XmlPart &part);

    /// Makes @p picture show the relationship @p id, an image of @p logo's shape, within the box
    /// it has now; @p name becomes its alternative text.
    /// @p inherited is the box of the layout, used when the picture has none of its own.
    static void setLogo(XmlPart &part, pugi::xml_node picture, const QString &id,
                        const PictureInfo &logo, const QString &name, PictureBox inherited = {});

private:
    void fillParagraph(pugi::xml_node paragraph);
    /// The text of a run, and where it lies in its paragraph.
    struct RunText
    {
        pugi::xml_node node;
        qsizetype start;
        qsizetype end;
    };
    void fillRuns(const QString &all, const std::vector<RunText> &texts);
    void fillAttributes(pugi::xml_node node);
    void clearLeftOvers(XmlPart &part);
    static void fitPicture(pugi::xml_node picture, pugi::xml_node fill, const pugi::xml_node &blip,
                           double shape, PictureBox inherited);
    std::vector<PlaceholderPlace> foundIn(const QString &text) const;
    QString valueOf(const PlaceholderPlace &found);
    std::vector<QString> valuesOf(const std::vector<PlaceholderPlace> &found);
    void note(const QString &key, UnfilledPlaceholder::Why why);

    const PlaceholderValues &m_values;
    std::vector<UnfilledPlaceholder> m_unfilled;
    bool m_found = false;
};

} // namespace attache
