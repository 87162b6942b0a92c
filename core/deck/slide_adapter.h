#pragma once

#include "core/deck/presentation.h"
#include "core/deck/table_text.h"

#include <map>

namespace attache {

/// Makes slides, layouts and masters of one presentation look in another as they did in their
/// own, where what they inherit from the presentation itself differs: the default text style, and
/// the size of a slide. The presentations must outlive it.
class SlideAdapter
{
public:
    SlideAdapter(const Presentation &from, const Presentation &to, SlideSize target);

    /// Whether there is anything to adapt.
    bool isNeeded() const { return !m_differences.empty() || m_scale.isNeeded(); }

    /// What decides about the result: adapters with equal keys do the same.
    QByteArray key() const { return m_key; }

    /// Whether slides become larger or smaller.
    bool scales() const { return m_scale.factor != 1; }

    /// Adapts a slide, a layout or a master.
    Result<void> apply(XmlPart &part) const;

    /// Scales what a part shows that is drawn as large as the slide it stands on: a chart, the
    /// drawing of a diagram, a theme's lines.
    void scaleLengths(XmlPart &part) const;

private:
    struct Scale
    {
        double factor = 1;
        qint64 dx = 0;
        qint64 dy = 0;
        bool isNeeded() const { return factor != 1 || dx != 0 || dy != 0; }
    };
    /// Level (1–9) → properties the own default has and the other lacks or has otherwise.
    struct Level
    {
        std::map<QByteArray, QByteArray> paragraph; ///< attributes of lvlNpPr
        std::map<QByteArray, QByteArray> run;       ///< attributes of its defRPr
        std::vector<pugi::xml_node> paragraphParts; ///< children of lvlNpPr but defRPr
        std::vector<pugi::xml_node> runParts;       ///< children of defRPr
    };

    void compare(pugi::xml_node own, pugi::xml_node other);
    Result<void> bakeText(XmlPart &part) const;
    void bakeTable(pugi::xml_node table, const TableText &styles) const;
    void bakeBody(pugi::xml_node body, const StyledText &styled) const;
    void bakeRun(pugi::xml_node paragraph, const QByteArray &prefix, const Level &difference,
                 const StyledText &styled) const;
    void scaleFrame(pugi::xml_node frame) const;
    void scaleNode(pugi::xml_node node) const;

    const Presentation &m_from;
    std::map<int, Level> m_differences;
    Scale m_scale;
    QByteArray m_key;
};

} // namespace attache
