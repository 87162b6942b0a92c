#include "core/deck/table_text.h"

#include <cstring>

namespace attache {

namespace {

constexpr const char *NoFont = "none";

bool namesFont(const pugi::xml_node &reference)
{
    const char *index = reference.attribute("idx").as_string(NoFont);
    return std::strcmp(index, NoFont) != 0;
}

bool isColor(const pugi::xml_node &node)
{
    return node.type() == pugi::node_element && QByteArray(xml::localName(node)).endsWith("Clr");
}

bool hasColor(const pugi::xml_node &node)
{
    for (const pugi::xml_node &each : node.children()) {
        if (isColor(each))
            return true;
    }
    return false;
}

bool isSaid(const pugi::xml_node &node, const char *attribute)
{
    const pugi::xml_attribute said = node.attribute(attribute);
    return said && std::strcmp(said.value(), "def") != 0;
}

StyledText saidBy(const pugi::xml_node &text)
{
    const pugi::xml_node reference = xml::child(text, "fontRef");
    return {hasColor(text) || hasColor(reference),
            bool(xml::child(text, "font")) || namesFont(reference), isSaid(text, "b"),
            isSaid(text, "i")};
}

} // namespace

StyledText styledByShape(const pugi::xml_node &shape)
{
    const pugi::xml_node reference = xml::child(xml::child(shape, "style"), "fontRef");
    return {hasColor(reference), namesFont(reference), false, false};
}

TableGrid::TableGrid(const pugi::xml_node &table)
    : m_properties(xml::child(table, "tblPr"))
    , m_styleId(QString::fromUtf8(xml::child(m_properties, "tableStyleId").text().get()).trimmed())
{
    for (const pugi::xml_node &each : table.children())
        m_rows += xml::is(each, "tr") ? 1 : 0;
    for (const pugi::xml_node &each : xml::child(table, "tblGrid").children())
        m_columns += xml::is(each, "gridCol") ? 1 : 0;
}

bool TableGrid::is(const char *flag) const
{
    return m_properties.attribute(flag).as_bool();
}

QSet<QString> TableGrid::sectionsAt(int row, int column) const
{
    QSet<QString> sections{QStringLiteral("wholeTbl")};
    const bool top = is("firstRow") && row == 0;
    const bool bottom = is("lastRow") && row == m_rows - 1;
    const bool left = is("firstCol") && column == 0;
    const bool right = is("lastCol") && column == m_columns - 1;
    const auto add = [&](bool applies, const char *section) {
        if (applies)
            sections.insert(QLatin1String(section));
    };
    add(top, "firstRow");
    add(bottom, "lastRow");
    add(left, "firstCol");
    add(right, "lastCol");
    add(top && left, "nwCell");
    add(top && right, "neCell");
    add(bottom && left, "swCell");
    add(bottom && right, "seCell");
    // Bands begin behind the head.
    const int band = row - (is("firstRow") ? 1 : 0);
    const int stripe = column - (is("firstCol") ? 1 : 0);
    add(is("bandRow") && !top && !bottom, band % 2 == 0 ? "band1H" : "band2H");
    add(is("bandCol") && !left && !right, stripe % 2 == 0 ? "band1V" : "band2V");
    return sections;
}

Result<TableText> TableText::of(const Presentation &presentation)
{
    TableText result;
    const Package &package = presentation.package();
    ATTACHE_TRY(const Part *part, package.related(presentation.mainPart(), "tableStyles"));
    if (!part)
        return result;
    ATTACHE_TRY(const XmlPart list, package.readXml(*part));
    for (const pugi::xml_node &style : list.root().children()) {
        QHash<QString, StyledText> sections;
        for (const pugi::xml_node &section : style.children()) {
            if (const pugi::xml_node text = xml::child(section, "tcTxStyle"))
                sections.insert(QString::fromUtf8(xml::localName(section)), saidBy(text));
        }
        result.m_styles.insert(xml::text(style, "styleId"), sections);
    }
    return result;
}

StyledText TableText::at(const TableGrid &grid, int row, int column) const
{
    if (grid.styleId().isEmpty())
        return {};
    const auto style = m_styles.constFind(grid.styleId());
    if (style == m_styles.cend())
        return {true, true, true, true};
    StyledText said;
    for (const QString &section : grid.sectionsAt(row, column)) {
        const StyledText part = style->value(section);
        said.color = said.color || part.color;
        said.font = said.font || part.font;
        said.bold = said.bold || part.bold;
        said.italic = said.italic || part.italic;
    }
    return said;
}

} // namespace attache
