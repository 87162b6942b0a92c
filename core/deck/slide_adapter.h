#pragma once

#include "core/deck/presentation.h"

#include <map>

namespace attache {

/// Makes slides, layouts and masters of one presentation look in another as they did in their
/// own, where what they inherit from the presentation itself differs: the default text style, and
/// the size of a slide.
class SlideAdapter
{
public:
    SlideAdapter(const Presentation &from, const Presentation &to, SlideSize target);

    /// Whether there is anything to adapt.
    bool isNeeded() const { return !m_differences.empty() || m_scale.isNeeded(); }

    /// What decides about the result: adapters with equal keys do the same.
    QByteArray key() const { return m_key; }

    /// Adapts a slide, a layout or a master.
    void apply(XmlPart &part) const;

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
    void bakeText(XmlPart &part) const;
    void bakeBody(pugi::xml_node body, const QByteArray &prefix) const;
    void scalePart(XmlPart &part) const;
    void scaleNode(pugi::xml_node node) const;

    std::map<int, Level> m_differences;
    Scale m_scale;
    QByteArray m_key;
};

} // namespace attache
