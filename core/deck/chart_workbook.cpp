#include "core/deck/chart_workbook.h"

#include "core/deck/package_writer.h"
#include "core/deck/presentation.h"

#include <QBuffer>
#include <QHash>
#include <QSet>

namespace attache {

namespace {

bool bearsCells(const Part &part)
{
    for (const char *type : {"spreadsheetml.sharedStrings", "spreadsheetml.worksheet",
                             "spreadsheetml.comments", "spreadsheetml.table"}) {
        if (isContentType(part.contentType, type))
            return true;
    }
    return false;
}

/// Fills one workbook: what became of its parts, by their names.
class WorkbookFilling
{
public:
    WorkbookFilling(const Package &package, PlaceholderFiller &filler)
        : m_package(package)
        , m_filler(filler)
    {
    }

    Result<void> fill()
    {
        for (const Part &part : m_package.parts()) {
            if (!bearsCells(part))
                continue;
            ATTACHE_TRY(const QByteArray bytes, m_package.read(part));
            const bool isTable = isContentType(part.contentType, "spreadsheetml.table");
            // The heads of a table stand in attributes, where mayHold() looks for pairs alone.
            if (!PlaceholderFiller::mayHold(bytes) &&
                !(isTable && PlaceholderFiller::hasBraces(bytes.constData())))
                continue;
            ATTACHE_TRY(XmlPart xml, XmlPart::parse(bytes, part.name, m_package.limits().xml));
            const bool changed = isTable ? fillHeads(xml, part) : m_filler.fill(xml);
            if (changed)
                m_filled.insert(part.name, xml.toBytes());
        }
        return {};
    }

    bool isNeeded() const { return !m_filled.isEmpty() || !m_dropped.isEmpty(); }

    Result<QByteArray> write()
    {
        PackageWriter writer;
        ATTACHE_TRY(const auto *top, m_package.relationships());
        writer.relate({}, *top);
        for (const Part &part : m_package.parts()) {
            if (m_dropped.contains(part.name))
                continue;
            ATTACHE_TRY(const auto *relationships, m_package.relationships(part));
            ATTACHE_TRY(const auto kept, withoutDropped(part, *relationships));
            writer.relate(part.name, kept);
            if (const auto bytes = m_filled.constFind(part.name); bytes != m_filled.cend())
                writer.make(part.name, part.contentType,
                            [content = *bytes]() -> Result<QByteArray> { return content; });
            else
                writer.copy(m_package, part, part.name, part.contentType);
        }
        QBuffer result;
        result.open(QIODevice::ReadWrite);
        ATTACHE_CHECK(writer.write(result));
        return result.data();
    }

private:
    /// A table's heads repeat the cells of its first row and have to be there and to differ; one
    /// whose heads are that no longer becomes plain cells.
    bool fillHeads(XmlPart &table, const Part &part)
    {
        QSet<QString> heads;
        bool changed = false;
        bool sound = true;
        for (pugi::xml_node node = table.root(); node; node = xml::next(node, table.root())) {
            if (!xml::is(node, "tableColumn"))
                continue;
            const QString before = xml::text(node, "name");
            const QString after = m_filler.fill(before);
            sound = sound && !after.isEmpty() && !heads.contains(after.toLower());
            heads.insert(after.toLower());
            if (after != before) {
                changed = true;
                node.attribute("name").set_value(after.toUtf8().constData());
            }
        }
        if (changed && !sound) {
            m_dropped.insert(part.name);
            return false;
        }
        return changed;
    }

    /// The relationships of @p part but those to tables that go; its mention of them goes, too.
    Result<std::vector<Relationship>> withoutDropped(const Part &part,
                                                     const std::vector<Relationship> &all)
    {
        std::vector<Relationship> kept;
        QSet<QString> ids;
        for (const Relationship &each : all) {
            if (!each.external && m_dropped.contains(each.target))
                ids.insert(each.id);
            else
                kept.push_back(each);
        }
        if (ids.isEmpty())
            return kept;
        const auto filled = m_filled.constFind(part.name);
        ATTACHE_TRY(const QByteArray bytes,
                    filled != m_filled.cend() ? Result<QByteArray>(*filled) : m_package.read(part));
        ATTACHE_TRY(XmlPart sheet, XmlPart::parse(bytes, part.name, m_package.limits().xml));
        pugi::xml_node list = xml::child(sheet.root(), "tableParts");
        std::vector<pugi::xml_node> gone;
        for (const pugi::xml_node &each : list.children()) {
            for (const pugi::xml_attribute &attribute : each.attributes()) {
                if (sheet.isRelationshipId(attribute) &&
                    ids.contains(QString::fromUtf8(attribute.value())))
                    gone.push_back(each);
            }
        }
        for (const pugi::xml_node &each : gone)
            list.remove_child(each);
        if (list && !list.first_child())
            sheet.root().remove_child(list);
        else
            list.remove_attribute("count"); // it may be left out
        m_filled.insert(part.name, sheet.toBytes());
        return kept;
    }

    const Package &m_package;
    PlaceholderFiller &m_filler;
    QHash<QString, QByteArray> m_filled;
    QSet<QString> m_dropped;
};

} // namespace

Result<std::optional<QByteArray>> filledWorkbook(const QByteArray &bytes, const QString &label,
                                                 const PackageLimits &limits,
                                                 PlaceholderFiller &filler)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    ATTACHE_TRY(const auto package, Package::open(std::move(buffer), label, limits));
    WorkbookFilling filling(*package, filler);
    ATTACHE_CHECK(filling.fill());
    if (!filling.isNeeded())
        return std::optional<QByteArray>();
    ATTACHE_TRY(QByteArray result, filling.write());
    return std::optional<QByteArray>(std::move(result));
}

} // namespace attache
