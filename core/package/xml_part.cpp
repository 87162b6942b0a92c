#include "core/package/xml_part.h"

#include "core/package/byte_search.h"
#include "core/package/xml_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

namespace attache {

namespace {

constexpr const char *RelationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char *StrictRoot = "http://purl.oclc.org/ooxml/";

struct NamespacePair
{
    const char *strict;
    const char *transitional;
};

/// ISO/IEC 29500-1 names against those of 29500-4; longest prefixes first.
constexpr std::array<NamespacePair, 11> StrictNamespaces = {{
    {"http://purl.oclc.org/ooxml/officeDocument/relationships",
     "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
    {"http://purl.oclc.org/ooxml/officeDocument/customXml",
     "http://schemas.openxmlformats.org/officeDocument/2006/customXml"},
    {"http://purl.oclc.org/ooxml/officeDocument/math",
     "http://schemas.openxmlformats.org/officeDocument/2006/math"},
    {"http://purl.oclc.org/ooxml/officeDocument/customProperties",
     "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
    {"http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
     "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"},
    {"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
     "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"},
    {"http://purl.oclc.org/ooxml/officeDocument/sharedTypes",
     "http://schemas.openxmlformats.org/officeDocument/2006/sharedTypes"},
    {"http://purl.oclc.org/ooxml/presentationml/main",
     "http://schemas.openxmlformats.org/presentationml/2006/main"},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main",
     "http://schemas.openxmlformats.org/spreadsheetml/2006/main"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main",
     "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    // main, chart, diagram, table, picture, spreadsheetDrawing, … : the year goes in between.
    {"http://purl.oclc.org/ooxml/drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/"},
}};

/// A relationship type or namespace whose last word is spelled differently in the two forms.
QString renamedType(QString uri)
{
    uri.replace(QLatin1String("relationships/customProperties"),
                QLatin1String("relationships/custom-properties"));
    uri.replace(QLatin1String("relationships/extendedProperties"),
                QLatin1String("relationships/extended-properties"));
    return uri;
}

struct ByteWriter final : pugi::xml_writer
{
    QByteArray bytes;
    void write(const void *data, size_t size) override
    {
        bytes.append(static_cast<const char *>(data), static_cast<qsizetype>(size));
    }
};

Error refused(const QString &message, const QString &detail = {})
{
    return {Error::Kind::Corrupt, message, detail, {}};
}

} // namespace

namespace xml {

// Names are short, and these two are asked of every node: calling the library costs more.
const char *localName(const char *qualified)
{
    for (const char *at = qualified; *at != '\0'; ++at) {
        if (*at == ':')
            return at + 1;
    }
    return qualified;
}

bool is(const pugi::xml_node &node, const char *name)
{
    const char *own = localName(node.name());
    while (*own != '\0' && *own == *name) {
        ++own;
        ++name;
    }
    return *own == *name;
}

pugi::xml_node child(const pugi::xml_node &node, const char *name)
{
    for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling()) {
        if (each.type() == pugi::node_element && is(each, name))
            return each;
    }
    return {};
}

pugi::xml_node next(const pugi::xml_node &node, const pugi::xml_node &top, bool skipChildren)
{
    if (!skipChildren) {
        if (const pugi::xml_node first = node.first_child())
            return first;
    }
    for (pugi::xml_node each = node; each != top; each = each.parent()) {
        if (const pugi::xml_node sibling = each.next_sibling())
            return sibling;
        if (!each)
            break;
    }
    return {};
}

pugi::xml_node find(const pugi::xml_node &node, const char *name)
{
    for (pugi::xml_node each = next(node, node); each; each = next(each, node)) {
        if (each.type() == pugi::node_element && is(each, name))
            return each;
    }
    return {};
}

QString text(const pugi::xml_node &node, const char *attribute)
{
    return QString::fromUtf8(node.attribute(attribute).value());
}

QByteArray prefixOf(const pugi::xml_node &node)
{
    const char *name = node.name();
    return QByteArray(name, localName(name) - name);
}

QByteArray serialized(const pugi::xml_node &node)
{
    ByteWriter writer;
    node.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
    return writer.bytes;
}

QString transitional(const QString &uri)
{
    if (!uri.startsWith(QLatin1String(StrictRoot)))
        return uri;
    for (const NamespacePair &pair : StrictNamespaces) {
        const QLatin1String strict(pair.strict);
        if (uri.startsWith(strict))
            return renamedType(QLatin1String(pair.transitional) + uri.mid(strict.size()));
    }
    return uri;
}

} // namespace xml

Result<XmlPart> XmlPart::parse(QByteArray bytes, const QString &name, const XmlLimits &limits)
{
    bytes = asPlainText(std::move(bytes));
    // A node takes 64 bytes and may be followed by white space, which is a node too; an attribute
    // takes 40. Counting is much cheaper than finding out by allocating.
    const qint64 nodes = std::count(bytes.cbegin(), bytes.cend(), '<');
    const qint64 attributes = std::count(bytes.cbegin(), bytes.cend(), '=');
    if (bytes.size() + 128 * nodes + 40 * attributes > limits.memory) {
        return refused(QCoreApplication::translate(
                           "XmlPart", "The part \"%1\" is too large to be read safely.")
                           .arg(name));
    }

    XmlPart part;
    part.m_bytes = std::move(bytes);
    part.m_document = std::make_unique<pugi::xml_document>();
    constexpr unsigned Flags = (pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype |
                                pugi::parse_pi | pugi::parse_comments) &
                               ~pugi::parse_wconv_attribute;
    const pugi::xml_parse_result parsed = part.m_document->load_buffer_inplace(
        part.m_bytes.data(), static_cast<size_t>(part.m_bytes.size()), Flags);
    if (!parsed) {
        return refused(
            QCoreApplication::translate("XmlPart", "The part \"%1\" is not well-formed XML.")
                .arg(name),
            QStringLiteral("%1: %2 at byte %3")
                .arg(name, QString::fromLatin1(parsed.description()))
                .arg(parsed.offset));
    }
    ATTACHE_CHECK(part.inspect(name, limits));
    return part;
}

namespace {

/// Looks at every node. The library goes from node to node many times faster by itself than whoever
/// has to ask it for each step.
class Inspection final : public pugi::xml_tree_walker
{
public:
    using Note = std::function<void(pugi::xml_attribute)>;

    Inspection(int depth, const Note &note)
        : m_deepest(depth)
        , m_note(note)
    {
    }

    bool hasDocumentType() const { return m_hasDocumentType; }
    bool isTooDeep() const { return m_isTooDeep; }

    bool for_each(pugi::xml_node &node) override
    {
        m_hasDocumentType = node.type() == pugi::node_doctype;
        m_isTooDeep = depth() >= m_deepest;
        if (m_hasDocumentType || m_isTooDeep)
            return false;
        for (pugi::xml_attribute each = node.first_attribute(); each; each = each.next_attribute())
            m_note(each);
        return true;
    }

private:
    int m_deepest;
    const Note &m_note;
    bool m_hasDocumentType = false;
    bool m_isTooDeep = false;
};

} // namespace

Result<void> XmlPart::inspect(const QString &name, const XmlLimits &limits)
{
    const Inspection::Note note = [this](pugi::xml_attribute each) { noteNamespace(each); };
    Inspection inspection(limits.depth, note);
    m_document->traverse(inspection);
    if (inspection.hasDocumentType()) {
        return refused(QCoreApplication::translate(
                           "XmlPart", "The part \"%1\" declares a document type or entities, "
                                      "which presentations do not use. The file was rejected.")
                           .arg(name));
    }
    if (inspection.isTooDeep()) {
        return refused(QCoreApplication::translate(
                           "XmlPart", "The part \"%1\" is nested too deeply to be read safely.")
                           .arg(name));
    }
    if (!root()) {
        return refused(
            QCoreApplication::translate("XmlPart", "The part \"%1\" is empty.").arg(name));
    }
    return {};
}

void XmlPart::noteNamespace(pugi::xml_attribute attribute)
{
    // Nearly all attributes say neither; their first letters tell that.
    const char *const value = attribute.value();
    if (value[0] != 'h')
        return;
    if (std::strncmp(value, StrictRoot, std::strlen(StrictRoot)) == 0) {
        const QString uri = xml::transitional(QString::fromUtf8(value));
        attribute.set_value(uri.toUtf8().constData());
        m_wasStrict = true;
    }
    if (std::strncmp(attribute.name(), "xmlns:", 6) != 0 ||
        std::strcmp(attribute.value(), RelationshipNamespace) != 0)
        return;
    const QByteArray prefix = QByteArray(attribute.name() + 6) + ':';
    if (std::find(m_relationshipPrefixes.begin(), m_relationshipPrefixes.end(), prefix) ==
        m_relationshipPrefixes.end())
        m_relationshipPrefixes.push_back(prefix);
}

bool XmlPart::isRelationshipId(const pugi::xml_attribute &attribute) const
{
    const char *const name = attribute.name();
    return std::any_of(m_relationshipPrefixes.begin(), m_relationshipPrefixes.end(),
                       [name](const QByteArray &prefix) {
                           return *name == *prefix.constData() &&
                                  std::strncmp(name, prefix.constData(),
                                               static_cast<size_t>(prefix.size())) == 0;
                       });
}

QByteArray XmlPart::toBytes() const
{
    ByteWriter writer;
    writer.bytes.reserve(m_bytes.size() + m_bytes.size() / 8);
    // The source's own declaration was not kept: it may name another encoding.
    writer.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    m_document->save(writer, "", pugi::format_raw | pugi::format_no_declaration,
                     pugi::encoding_utf8);
    // What was read as a character that XML does not allow is written as a reference to it.
    if (hasWord(writer.bytes, "&#"))
        removeForbidden(writer.bytes);
    return writer.bytes;
}

} // namespace attache
