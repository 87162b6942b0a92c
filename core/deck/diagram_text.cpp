#include "core/deck/diagram_text.h"

#include "core/deck/shape_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

struct Connection
{
    QString to;
    int order;
};

} // namespace

QStringList diagramTexts(const pugi::xml_node &dataModel)
{
    QStringList ids;
    QHash<QString, QString> texts;
    QString top;
    for (const pugi::xml_node &point : xml::child(dataModel, "ptLst").children()) {
        const QString id = xml::text(point, "modelId");
        const QString type = xml::text(point, "type");
        if (type == QLatin1String("doc"))
            top = id;
        const QString text = bodyParagraphs(xml::child(point, "t")).join(u'\n');
        // Points of the presentation repeat what the others say.
        if (type == QLatin1String("pres") || text.isEmpty())
            continue;
        ids.append(id);
        texts.insert(id, text);
    }
    QHash<QString, std::vector<Connection>> children;
    for (const pugi::xml_node &each : xml::child(dataModel, "cxnLst").children()) {
        const QString type = xml::text(each, "type");
        if (type.isEmpty() || type == QLatin1String("parOf")) {
            children[xml::text(each, "srcId")].push_back(
                {xml::text(each, "destId"), each.attribute("srcOrd").as_int()});
        }
    }

    QStringList result;
    QSet<QString> seen;
    QStringList open{top};
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        if (seen.contains(id))
            continue;
        seen.insert(id);
        if (texts.contains(id))
            result.append(texts.value(id));
        std::vector<Connection> below = children.value(id);
        // The last one taken from the end is the first one to be read.
        std::stable_sort(below.begin(), below.end(), [](const Connection &a, const Connection &b) {
            return a.order > b.order;
        });
        for (const Connection &each : below)
            open.append(each.to);
    }
    for (const QString &id : std::as_const(ids)) {
        if (!seen.contains(id))
            result.append(texts.value(id));
    }
    return result;
}

} // namespace attache
