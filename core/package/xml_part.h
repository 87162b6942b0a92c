#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <pugixml.hpp>

#include <memory>
#include <vector>

namespace attache {

/// What one XML part may cost.
struct XmlLimits
{
    qint64 memory = 96LL << 20; ///< bytes the parsed tree may take, estimated before parsing
    int depth = 256;            ///< elements inside elements; far above what any program writes
};

/// One parsed XML part of a package. Namespaces of the strict form of the standard are turned
/// into the ordinary (transitional) ones while parsing, so that nobody else has to know both.
/// Elements are compared by local name; prefixes are whatever the writer chose. Movable.
class XmlPart
{
public:
    /// Parses @p bytes. Refused, with @p name in the message: malformed XML, any document type
    /// declaration (that is where entity bombs live), too deep, too large.
    static Result<XmlPart> parse(QByteArray bytes, const QString &name,
                                 const XmlLimits &limits = {});

    pugi::xml_document &document() { return *m_document; }
    const pugi::xml_document &document() const { return *m_document; }
    pugi::xml_node root() const { return m_document->document_element(); }

    /// Whether the part was written in the strict form, so that its bytes differ from toBytes().
    bool wasStrict() const { return m_wasStrict; }

    /// Whether @p attribute names a relationship of this part (`r:id`, `r:embed`, …).
    bool isRelationshipId(const pugi::xml_attribute &attribute) const;

    /// The tree as UTF-8, without added white space.
    QByteArray toBytes() const;

private:
    Result<void> inspect(const QString &name, const XmlLimits &limits);
    void noteNamespace(pugi::xml_attribute attribute);

    QByteArray m_bytes; // parsed in place: the tree points into it
    std::unique_ptr<pugi::xml_document> m_document;
    std::vector<QByteArray> m_relationshipPrefixes; // with the colon
    bool m_wasStrict = false;
};

namespace xml {

/// The name without its prefix.
const char *localName(const char *qualified);
inline const char *localName(const pugi::xml_node &node)
{
    return localName(node.name());
}

/// Whether the local name of @p node is @p name.
bool is(const pugi::xml_node &node, const char *name);

/// The first child element with the local name @p name.
pugi::xml_node child(const pugi::xml_node &node, const char *name);

/// The first element with that local name below @p node, at any depth.
pugi::xml_node find(const pugi::xml_node &node, const char *name);

/// The next node after @p node in document order within @p top, or an empty one. With
/// @p skipChildren what lies below @p node is left out.
pugi::xml_node next(const pugi::xml_node &node, const pugi::xml_node &top,
                    bool skipChildren = false);

/// The attribute whose local name is @p name and which has no prefix, as text.
QString text(const pugi::xml_node &node, const char *attribute);

/// The prefix of @p node's name with its colon, or nothing.
QByteArray prefixOf(const pugi::xml_node &node);

/// @p node with all below it as UTF-8.
QByteArray serialized(const pugi::xml_node &node);

/// @p uri in the transitional form; itself when it is not a strict one.
QString transitional(const QString &uri);

} // namespace xml

} // namespace attache
