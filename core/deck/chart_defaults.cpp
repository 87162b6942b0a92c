#include "core/deck/chart_defaults.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace attache {

namespace {

/// Elements whose children have an order, with the switches among them.
struct Kind
{
    const char *element;
    const char *within; ///< the parent that makes it this kind; null for any
    std::span<const char *const> order;
    std::span<const char *const> switches;
};

constexpr std::array SpaceOrder = {"date1904",         "lang",       "roundedCorners",
                                   "AlternateContent", "style",      "clrMapOvr",
                                   "pivotSource",      "protection", "chart"};
constexpr std::array SpaceSwitches = {"roundedCorners"};
constexpr std::array ChartOrder = {"title",  "autoTitleDeleted", "pivotFmts",    "view3D",
                                   "floor",  "sideWall",         "backWall",     "plotArea",
                                   "legend", "plotVisOnly",      "dispBlanksAs", "showDLblsOverMax",
                                   "extLst"};
constexpr std::array ChartSwitches = {"autoTitleDeleted", "plotVisOnly", "showDLblsOverMax"};
constexpr std::array TitleOrder = {"tx", "layout", "overlay", "spPr", "txPr", "extLst"};
constexpr std::array OverlaySwitches = {"overlay"};
constexpr std::array LegendOrder = {"legendPos", "legendEntry", "layout", "overlay",
                                    "spPr",      "txPr",        "extLst"};
constexpr std::array ViewOrder = {"rotX",   "hPercent",    "rotY",  "depthPercent",
                                  "rAngAx", "perspective", "extLst"};
constexpr std::array ViewSwitches = {"rAngAx"};
constexpr std::array GroupOrder = {"barDir",   "scatterStyle", "radarStyle", "ofPieType",
                                   "grouping", "varyColors",   "ser",        "dLbls"};
constexpr std::array GroupSwitches = {"varyColors"};
constexpr std::array LineGroupOrder = {"grouping",   "varyColors", "ser",    "dLbls",  "dropLines",
                                       "hiLowLines", "upDownBars", "marker", "smooth", "axId"};
constexpr std::array LineGroupSwitches = {"varyColors", "marker"};
constexpr std::array SeriesOrder = {
    "idx",    "order",     "tx",    "spPr",  "invertIfNegative", "pictureOptions",
    "marker", "explosion", "dPt",   "dLbls", "trendline",        "errBars",
    "cat",    "val",       "xVal",  "yVal",  "bubbleSize",       "bubble3D",
    "smooth", "shape",     "extLst"};
constexpr std::array BarSwitches = {"invertIfNegative"};
constexpr std::array BubbleSwitches = {"invertIfNegative", "bubble3D"};
constexpr std::array LineSwitches = {"smooth"};
constexpr std::array AxisOrder = {"axId",           "scaling",        "delete",       "axPos",
                                  "majorGridlines", "minorGridlines", "title",        "numFmt",
                                  "majorTickMark",  "minorTickMark",  "tickLblPos",   "spPr",
                                  "txPr",           "crossAx",        "crosses",      "crossesAt",
                                  "auto",           "lblAlgn",        "lblOffset",    "tickLblSkip",
                                  "tickMarkSkip",   "noMultiLvlLbl",  "baseTimeUnit", "extLst"};
constexpr std::array AxisSwitches = {"delete"};
constexpr std::array CategoryAxisSwitches = {"delete", "auto", "noMultiLvlLbl"};
constexpr std::array DateAxisSwitches = {"delete", "auto"};
constexpr std::array ErrorOrder = {"errDir", "errBarType", "errValType", "noEndCap", "plus",
                                   "minus",  "val",        "spPr",       "extLst"};
constexpr std::array ErrorSwitches = {"noEndCap"};
constexpr std::array TrendOrder = {"name",     "spPr",    "trendlineType", "order",
                                   "period",   "forward", "backward",      "intercept",
                                   "dispRSqr", "dispEq",  "trendlineLbl",  "extLst"};
constexpr std::array TrendSwitches = {"dispRSqr", "dispEq"};
constexpr std::array TableOrder = {"showHorzBorder", "showVertBorder", "showOutline", "showKeys",
                                   "spPr",           "txPr",           "extLst"};
constexpr std::array TableSwitches = {"showHorzBorder", "showVertBorder", "showOutline",
                                      "showKeys"};
constexpr std::array LabelOrder = {
    "idx",           "dLbl",           "layout",      "tx",
    "numFmt",        "spPr",           "txPr",        "dLblPos",
    "showLegendKey", "showVal",        "showCatName", "showSerName",
    "showPercent",   "showBubbleSize", "separator",   "showLeaderLines",
    "leaderLines",   "extLst"};
constexpr std::array LabelSwitches = {"showLegendKey", "showVal",     "showCatName",
                                      "showSerName",   "showPercent", "showBubbleSize"};

constexpr std::array Kinds = {
    Kind{"chartSpace", nullptr, SpaceOrder, SpaceSwitches},
    Kind{"chart", "chartSpace", ChartOrder, ChartSwitches},
    Kind{"title", nullptr, TitleOrder, OverlaySwitches},
    Kind{"legend", "chart", LegendOrder, OverlaySwitches},
    Kind{"view3D", "chart", ViewOrder, ViewSwitches},
    Kind{"barChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"bar3DChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"lineChart", "plotArea", LineGroupOrder, LineGroupSwitches},
    Kind{"line3DChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"areaChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"area3DChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"pieChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"pie3DChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"ofPieChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"doughnutChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"scatterChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"bubbleChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"radarChart", "plotArea", GroupOrder, GroupSwitches},
    Kind{"ser", "barChart", SeriesOrder, BarSwitches},
    Kind{"ser", "bar3DChart", SeriesOrder, BarSwitches},
    Kind{"ser", "bubbleChart", SeriesOrder, BubbleSwitches},
    Kind{"ser", "lineChart", SeriesOrder, LineSwitches},
    Kind{"ser", "scatterChart", SeriesOrder, LineSwitches},
    Kind{"catAx", "plotArea", AxisOrder, CategoryAxisSwitches},
    Kind{"dateAx", "plotArea", AxisOrder, DateAxisSwitches},
    Kind{"valAx", "plotArea", AxisOrder, AxisSwitches},
    Kind{"serAx", "plotArea", AxisOrder, AxisSwitches},
    Kind{"errBars", nullptr, ErrorOrder, ErrorSwitches},
    Kind{"trendline", nullptr, TrendOrder, TrendSwitches},
    Kind{"dTable", "plotArea", TableOrder, TableSwitches},
    Kind{"dLbls", nullptr, LabelOrder, LabelSwitches},
    Kind{"dLbl", nullptr, LabelOrder, LabelSwitches},
};

size_t placeIn(std::span<const char *const> order, const char *name)
{
    const auto found = std::find_if(order.begin(), order.end(),
                                    [&](const char *each) { return std::strcmp(each, name) == 0; });
    return size_t(found - order.begin());
}

/// Puts the element @p name into @p parent, in its place of @p order; what is not in it stands at
/// the end.
pugi::xml_node insertInOrder(pugi::xml_node parent, const char *name,
                             std::span<const char *const> order)
{
    const QByteArray qualified = xml::prefixOf(parent) + name;
    const size_t place = placeIn(order, name);
    for (pugi::xml_node each : parent.children()) {
        if (each.type() == pugi::node_element && placeIn(order, xml::localName(each)) > place)
            return parent.insert_child_before(qualified.constData(), each);
    }
    return parent.append_child(qualified.constData());
}

void switchOff(pugi::xml_node node, const Kind &kind)
{
    // Labels that were deleted have nothing else to say.
    if (kind.order.data() == LabelOrder.data() && xml::child(node, "delete"))
        return;
    for (const char *name : kind.switches) {
        pugi::xml_node each = xml::child(node, name);
        if (!each)
            each = insertInOrder(node, name, kind.order);
        if (!each.attribute("val"))
            each.append_attribute("val").set_value("0");
    }
}

} // namespace

Result<bool> isOfOffice2007(const Package &package)
{
    ATTACHE_TRY(const Part *part, package.related(Part{}, "extended-properties"));
    if (!part)
        return false;
    ATTACHE_TRY(const XmlPart properties, package.readXml(*part));
    const QByteArray version =
        QByteArray(xml::child(properties.root(), "AppVersion").text().get()).trimmed();
    return version == "12" || version.startsWith("12.");
}

void writeOutOffice2007Defaults(XmlPart &chart)
{
    for (pugi::xml_node node = chart.root(); node; node = xml::next(node, chart.root())) {
        if (node.type() != pugi::node_element)
            continue;
        for (const Kind &kind : Kinds) {
            if (xml::is(node, kind.element) &&
                (kind.within == nullptr || xml::is(node.parent(), kind.within)))
                switchOff(node, kind);
        }
    }
}

} // namespace attache
