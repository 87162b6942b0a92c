#pragma once

#include "core/base/language.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace attache {

/// A node of the industry tree.
struct IndustryNode
{
    QString code;   ///< section letter and digits: "I", "I65", "I651"
    QString parent; ///< empty for a section
    QString nameZh;
    QString nameEn; ///< may be empty for nodes the user loaded

    friend bool operator==(const IndustryNode &, const IndustryNode &) = default;
};

/// The tree of GB/T 4754-2017: 20 sections (A–T) and 97 divisions are built in, deeper levels may
/// be added. The code is the section's letter followed by the standard's digits ("I65"); where an
/// industry is stored, either such a code stands or the person's own words.
/// The tree built in is read once and shared until add(). Not shared between threads while add()
/// runs; otherwise reading is safe from any.
class Industries
{
public:
    Industries();

    /// Adds deeper levels, for instance from a file of the person's. A code may be written with or
    /// without its letter ("651", "I651"), and the parent likewise or left empty, in which case it
    /// is the longest known code that begins this one. A node of a known code renames it. Nodes
    /// whose code is not of that form or whose parent is unknown are left out.
    /// @return how many were taken
    int add(std::span<const IndustryNode> nodes);

    /// All nodes, sections first in each branch, in order of the codes.
    std::vector<IndustryNode> all() const;
    /// @p code in any spelling: "I65", "i65", "65", "Ｉ65"; nullptr when there is none. The pointer
    /// holds until add().
    const IndustryNode *find(QStringView code) const;
    /// The canonical code of @p text if it is a code, in any spelling.
    std::optional<QString> codeOf(QStringView text) const;
    /// Direct children in order; the sections for an empty @p code.
    std::vector<IndustryNode> children(QStringView code) const;
    /// From the section down to @p code itself; empty when unknown.
    std::vector<IndustryNode> path(QStringView code) const;
    /// Whether @p code is @p ancestor or lies below it.
    bool isWithin(QStringView code, QStringView ancestor) const;

    /// The name of @p code; text that is not a code comes back as it is.
    QString label(QStringView code, Language language) const;
    /// "I65 软件和信息技术服务业"; text that is not a code comes back as it is.
    QString labelWithCode(QStringView code, Language language) const;

    /// The code that free text plainly means: a code, a name of the tree in either language, or a
    /// word of the trade ("银行", "汽车制造", "software", "HOSPITAL_HEALTH_CARE"), ignoring case,
    /// width, punctuation and a closing 行业/业/industry. Nothing when it could mean several
    /// ("综合类", "services", "Energy"): the text is then kept as given.
    std::optional<QString> matchText(QStringView text) const;
    /// What to store for @p text: matchText() or the text itself, trimmed.
    QString canonical(QStringView text) const;

private:
    struct BuiltIn;

    explicit Industries(BuiltIn);
    void insert(const IndustryNode &node);
    /// The code that a word means, by its key.
    std::optional<QString> meaning(const QString &key) const;

    QHash<QString, IndustryNode> m_nodes;
    QHash<QString, QStringList> m_children; ///< parent → codes in order; "" → sections
    QHash<QString, QString> m_byDigits;     ///< "65" → "I65"
    QHash<QString, QString> m_addedWords;   ///< keys of the names that add() brought → code
};

} // namespace attache
