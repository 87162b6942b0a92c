#include "core/deck/part_carrier.h"
#include "core/package/byte_search.h"

#include <QUuid>

#include <algorithm>

namespace attache {

Result<const Part *> PartCarrier::tableStyleList(size_t deck)
{
    ATTACHE_TRY(const Part *part,
                package(deck).related(m_decks[deck].presentation->mainPart(), "tableStyles"));
    if (!part || m_styleLists.contains(deck))
        return part;
    auto parsed = package(deck).readXml(*part);
    if (!parsed) {
        // Tables without their styles are better than no slides.
        warn(tr("\"%1\": the table styles could not be read and were left out.")
                 .arg(package(deck).label()));
        return nullptr;
    }
    m_styleLists.insert(deck, std::make_shared<XmlPart>(std::move(*parsed)));
    return part;
}

Result<void> PartCarrier::noteTableStyles(size_t index, const QByteArray &bytes)
{
    static const QByteArray Tag = QByteArrayLiteral("tableStyleId");
    QSet<QString> ids;
    for (qsizetype at = placeOfWord(bytes, Tag); at >= 0;
         at = placeOfWord(bytes, Tag, at + Tag.size())) {
        const qsizetype start = bytes.indexOf('>', at) + 1;
        const qsizetype end = start > 0 ? bytes.indexOf('<', start) : -1;
        // As it is written: with blanks around it, it is written anew.
        const QString id = QString::fromLatin1(bytes.mid(start, end - start));
        if (end > start && id.contains(u'{'))
            ids.insert(id);
    }
    if (ids.isEmpty())
        return {};
    QSet<QString> used;
    for (const QString &id : std::as_const(ids))
        used.insert(id.trimmed().toUpper());
    m_needsTableStyles = true;
    const size_t deck = m_parts[index].deck;
    ATTACHE_TRY(const Part *part, tableStyleList(deck));
    if (!part)
        return {};
    QHash<QString, QString> renamed;
    for (const pugi::xml_node &element : m_styleLists[deck]->root().children()) {
        // Ids are numbers: programs write their letters in either case.
        const QString id = xml::text(element, "styleId");
        if (!used.contains(id.toUpper()))
            continue;
        ATTACHE_TRY(const QString carried, carryTableStyle(deck, *part, element));
        const bool isWrittenSo = std::all_of(ids.begin(), ids.end(), [&](const QString &each) {
            return each == id || each.trimmed().toUpper() != id.toUpper();
        });
        if (carried != id || !isWrittenSo)
            renamed.insert(id.toUpper(), carried);
    }
    if (renamed.isEmpty())
        return {};
    m_parts[index].edits.push_back([renamed](XmlPart &part) -> Result<void> {
        for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
            const QString id = QString::fromUtf8(node.child_value()).trimmed().toUpper();
            if (xml::is(node, "tableStyleId") && renamed.contains(id))
                node.text().set(renamed.value(id).toUtf8().constData());
        }
        return {};
    });
    return {};
}

Result<void> PartCarrier::noteDefaultTableStyle()
{
    for (const SlideChoice &choice : m_request.slides) {
        ATTACHE_TRY(const Part *part, tableStyleList(choice.deck));
        if (!part)
            continue;
        m_needsTableStyles = true;
        const pugi::xml_node list = m_styleLists[choice.deck]->root();
        const QString usual = xml::text(list, "def");
        if (usual.isEmpty())
            continue;
        m_defaultTableStyle = usual;
        // A style of the deck's own has to be there where it is named.
        for (const pugi::xml_node &element : list.children()) {
            if (xml::text(element, "styleId") == usual) {
                ATTACHE_TRY(m_defaultTableStyle, carryTableStyle(choice.deck, *part, element));
            }
        }
        return {};
    }
    return {};
}

Result<QString> PartCarrier::carryTableStyle(size_t deck, const Part &list,
                                             const pugi::xml_node &element)
{
    ATTACHE_TRY(CarriedTableStyle style, tableStyle(deck, list, *m_styleLists[deck], element));
    QByteArray content = xml::serialized(element);
    for (auto picture = style.pictures.cbegin(); picture != style.pictures.cend(); ++picture)
        content.replace("\"" + picture.key().toUtf8() + "\"",
                        "#" + QByteArray::number(qint64(picture.value())));
    // Another deck has a different style with this id, so this one gets a new id.
    if (m_styleBytes.contains(style.id) && m_styleBytes.value(style.id) != content)
        style.id = QUuid::createUuidV5(QUuid(style.id), content).toString().toUpper();
    QString id = style.id;
    if (!m_styleBytes.contains(id)) {
        m_styleBytes.insert(id, content);
        m_tableStyles.push_back(std::move(style));
    }
    return id;
}

Result<CarriedTableStyle> PartCarrier::tableStyle(size_t deck, const Part &list, const XmlPart &xml,
                                                  const pugi::xml_node &style)
{
    CarriedTableStyle result{xml::text(style, "styleId"), style, {}};
    ATTACHE_TRY(const auto *relationships, package(deck).relationships(list));
    for (pugi::xml_node node = style; node; node = xml::next(node, style)) {
        for (const pugi::xml_attribute &attribute : node.attributes()) {
            const QString id = QString::fromUtf8(attribute.value());
            if (!xml.isRelationshipId(attribute) || result.pictures.contains(id))
                continue;
            for (const Relationship &each : *relationships) {
                const Part *picture =
                    each.id == id && !each.external ? package(deck).part(each.target) : nullptr;
                if (!picture || !isKnown(deck, *picture))
                    continue;
                ATTACHE_TRY(const size_t carried, carryShared(deck, *picture));
                result.pictures.insert(id, carried);
            }
        }
    }
    return result;
}

} // namespace attache
