#include "core/deck/slide_hash.h"

#include <QCryptographicHash>

#include <array>
#include <cstring>
#include <map>

namespace attache {

namespace {

/// What programs write anew each time they save.
bool isVolatile(const pugi::xml_node &node)
{
    for (const char *name : {"creationId", "modId", "extLst", "proofErr"}) {
        if (xml::is(node, name))
            return true;
    }
    return false;
}

bool isVolatile(const char *attribute)
{
    for (const char *name : {"dirty", "err", "smtClean", "lang", "altLang", "noProof", "smtId",
                             "bmk", "spid", "modelId", "presAssocID"}) {
        if (std::strcmp(attribute, name) == 0)
            return true;
    }
    return false;
}

bool isBlank(const char *text)
{
    return std::strspn(text, " \t\r\n") == std::strlen(text);
}

/// Relationships nothing in the part's XML refers to, which belong to its content all the same.
bool isImplicitContent(const QString &type)
{
    return relationship::is(type, "notesSlide");
}

} // namespace

Result<QByteArray> SlideHash::of(const Part &part, const XmlPart &xml)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    m_open.clear();
    m_open.insert(&part);
    ATTACHE_CHECK(addTree(hash, part, xml));
    const Package &package = m_presentation.package();
    ATTACHE_TRY(const auto *relationships, package.relationships(part));
    for (const Relationship &each : *relationships) {
        const Part *target = each.external ? nullptr : package.part(each.target);
        if (target && isImplicitContent(each.type)) {
            ATTACHE_TRY(const QByteArray digest, digestOf(*target));
            hash.addData(digest);
        }
    }
    return hash.result().toHex();
}

Result<QByteArray> SlideHash::digestOf(const Part &part)
{
    if (const auto known = m_digests.constFind(&part); known != m_digests.cend())
        return *known;
    if (m_open.contains(&part))
        return QByteArray();
    // The directory's checksum is enough to see that a picture changed, without unpacking it.
    QByteArray digest = QByteArray::number(part.crc) + '|' + QByteArray::number(part.size);
    if (part.contentType.endsWith(QLatin1String("+xml"), Qt::CaseInsensitive)) {
        m_open.insert(&part);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (const auto xml = m_presentation.package().readXml(part)) {
            ATTACHE_CHECK(addTree(hash, part, *xml));
            digest = hash.result();
        }
        m_open.remove(&part);
    }
    m_digests.insert(&part, digest);
    return digest;
}

Result<void> SlideHash::addTree(QCryptographicHash &hash, const Part &part, const XmlPart &xml)
{
    const pugi::xml_node top = xml.root();
    for (pugi::xml_node node = top; node;) {
        const bool skip = node.type() == pugi::node_element && isVolatile(node);
        if (skip) {
            node = xml::next(node, top, true);
            continue;
        }
        if (node.type() == pugi::node_element) {
            hash.addData(QByteArray("<") + xml::localName(node));
            std::map<QByteArray, QByteArray> attributes;
            QStringList references;
            for (const pugi::xml_attribute &attribute : node.attributes()) {
                if (xml.isRelationshipId(attribute))
                    references.append(QString::fromUtf8(attribute.value()));
                else if (!isVolatile(attribute.name()) &&
                         std::strncmp(attribute.name(), "xmlns", 5) != 0)
                    attributes.emplace(xml::localName(attribute.name()), attribute.value());
            }
            for (const auto &[name, value] : attributes)
                hash.addData(' ' + name + '=' + value);
            for (const QString &id : std::as_const(references))
                ATTACHE_CHECK(addReference(hash, part, id));
            hash.addData(QByteArray(">"));
        } else if ((node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) &&
                   (xml::is(node.parent(), "t") || !isBlank(node.value()))) {
            hash.addData(QByteArray(node.value()));
        }
        node = xml::next(node, top);
    }
    return {};
}

Result<void> SlideHash::addReference(QCryptographicHash &hash, const Part &part, const QString &id)
{
    const Package &package = m_presentation.package();
    ATTACHE_TRY(const auto *relationships, package.relationships(part));
    for (const Relationship &each : *relationships) {
        if (each.id != id)
            continue;
        const Part *target = each.external ? nullptr : package.part(each.target);
        if (each.external) {
            hash.addData(each.target.toUtf8());
        } else if (target && !isNaturalBackReference(part.contentType, each.type)) {
            ATTACHE_TRY(const QByteArray digest, digestOf(*target));
            hash.addData(digest);
        }
    }
    return {};
}

} // namespace attache
