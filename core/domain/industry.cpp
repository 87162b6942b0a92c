#include "core/domain/industry.h"

#include "core/base/fold.h"
#include "core/base/resource_table.h"

#include <algorithm>

namespace attache {
namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The standard goes down to four digits.
bool hasCodeForm(QStringView code)
{
    return !code.isEmpty() && code[0] >= u'A' && code[0] <= u'T' && code.size() != 2 &&
           code.size() <= 5 && (code.size() == 1 || isDigits(code.sliced(1)));
}

/// The key under which a word of the trade is found.
QString wordKey(QStringView text)
{
    // "&" and "and" are written, dropped or turned into "_" as the exporting program likes.
    const QString spaced = folded(text).replace(u'_', u' ').replace(u'&', u' ');
    QString key;
    for (const QString &word : spaced.split(u' ', Qt::SkipEmptyParts)) {
        if (word != u"and")
            key += foldedLetters(word);
    }
    return key;
}

std::vector<IndustryNode> builtInNodes()
{
    std::vector<IndustryNode> nodes;
    for (const QStringList &row : readResourceTable(QStringLiteral(":/reference/industries.csv")))
        nodes.push_back({row[0], row[1], row[2], row[3]});
    return nodes;
}

using Words = QHash<QString, QString>;

void rememberWord(Words &words, const QString &word, const QString &code)
{
    const QString key = wordKey(word);
    // The broader node comes first and keeps the word: "教育" is P, and P83 stands below it.
    if (!key.isEmpty() && !words.contains(key))
        words.insert(key, code);
}

/// Apart from the tree, because only text from elsewhere needs to be understood by its words.
const Words &builtInWords()
{
    static const Words words = [] {
        Words made;
        for (const IndustryNode &node : builtInNodes()) {
            rememberWord(made, node.nameZh, node.code);
            rememberWord(made, node.nameEn, node.code);
        }
        for (const QStringList &row :
             readResourceTable(QStringLiteral(":/reference/industry_words.csv"))) {
            for (const QString &word : row[1].split(u'|'))
                rememberWord(made, word, row[0]);
        }
        return made;
    }();
    return words;
}

} // namespace

struct Industries::BuiltIn
{
};

Industries::Industries(BuiltIn)
{
    for (const IndustryNode &node : builtInNodes())
        insert(node);
}

Industries::Industries()
{
    static const Industries builtIn{BuiltIn()};
    *this = builtIn;
}

void Industries::insert(const IndustryNode &node)
{
    const QString code = node.code;
    if (!m_nodes.contains(code)) {
        QStringList &siblings = m_children[node.parent];
        siblings.insert(std::ranges::lower_bound(siblings, code), code);
        if (code.size() > 1)
            m_byDigits.insert(code.sliced(1), code);
    }
    m_nodes.insert(code, node);
}

std::optional<QString> Industries::meaning(const QString &key) const
{
    for (const Words *words : {&builtInWords(), &m_addedWords}) {
        if (const auto it = words->constFind(key); it != words->cend())
            return *it;
    }
    return std::nullopt;
}

int Industries::add(std::span<const IndustryNode> nodes)
{
    // Parents may follow their children in the list; shorter codes are always nearer the root.
    std::vector<IndustryNode> byDepth(nodes.begin(), nodes.end());
    std::ranges::stable_sort(byDepth, {}, [](const IndustryNode &node) {
        return isDigits(node.code) ? node.code.size() + 1 : node.code.size();
    });
    int taken = 0;
    for (IndustryNode &node : byDepth) {
        node.code = folded(node.code).toUpper().trimmed();
        if (isDigits(node.code))
            node.code.prepend(m_byDigits.value(node.code.left(2)).left(1));
        if (!hasCodeForm(node.code))
            continue;
        if (const IndustryNode *known = find(node.code)) {
            node.parent = known->parent;
        } else {
            const QString asked = codeOf(node.parent).value_or(QString());
            node.parent = asked;
            for (qsizetype length = node.code.size() - 1; node.parent.isEmpty() && length > 0;
                 --length) {
                if (m_nodes.contains(node.code.left(length)))
                    node.parent = node.code.left(length);
            }
            if (node.parent.isEmpty() || !node.code.startsWith(node.parent))
                continue;
        }
        rememberWord(m_addedWords, node.nameZh, node.code);
        rememberWord(m_addedWords, node.nameEn, node.code);
        insert(node);
        ++taken;
    }
    return taken;
}

std::vector<IndustryNode> Industries::all() const
{
    std::vector<IndustryNode> nodes;
    nodes.reserve(static_cast<std::size_t>(m_nodes.size()));
    for (const IndustryNode &node : m_nodes)
        nodes.push_back(node);
    std::ranges::sort(nodes, {}, &IndustryNode::code);
    return nodes;
}

std::optional<QString> Industries::codeOf(QStringView text) const
{
    const QString code = folded(text.trimmed()).toUpper();
    if (m_nodes.contains(code))
        return code;
    const auto it = m_byDigits.constFind(code);
    return it == m_byDigits.cend() ? std::nullopt : std::optional(*it);
}

const IndustryNode *Industries::find(QStringView code) const
{
    const auto canonical = codeOf(code);
    if (!canonical)
        return nullptr;
    const auto it = m_nodes.constFind(*canonical);
    return it == m_nodes.cend() ? nullptr : &*it;
}

std::vector<IndustryNode> Industries::children(QStringView code) const
{
    std::vector<IndustryNode> nodes;
    const QString parent = code.isEmpty() ? QString() : codeOf(code).value_or(QStringLiteral("?"));
    for (const QString &child : m_children.value(parent))
        nodes.push_back(m_nodes.value(child));
    return nodes;
}

std::vector<IndustryNode> Industries::path(QStringView code) const
{
    std::vector<IndustryNode> nodes;
    for (const IndustryNode *node = find(code); node != nullptr; node = find(node->parent))
        nodes.push_back(*node);
    std::ranges::reverse(nodes);
    return nodes;
}

bool Industries::isWithin(QStringView code, QStringView ancestor) const
{
    const auto below = codeOf(code);
    const auto above = codeOf(ancestor);
    return below && above && below->startsWith(*above);
}

QString Industries::label(QStringView code, Language language) const
{
    const IndustryNode *node = find(code);
    if (node == nullptr)
        return code.toString();
    return language == Language::English && !node->nameEn.isEmpty() ? node->nameEn : node->nameZh;
}

QString Industries::labelWithCode(QStringView code, Language language) const
{
    const IndustryNode *node = find(code);
    return node == nullptr ? code.toString() : node->code + u' ' + label(code, language);
}

std::optional<QString> Industries::matchText(QStringView text) const
{
    const QStringView trimmed = text.trimmed();
    if (auto code = codeOf(trimmed))
        return code;

    // What labelWithCode() writes, and what a standard's own list looks like: "I65 软件…".
    if (const qsizetype space = trimmed.indexOf(u' '); space > 0) {
        const QStringView first = trimmed.first(space);
        auto code = codeOf(first);
        const auto rest = meaning(wordKey(trimmed.sliced(space)));
        if (code && (code->size() > 1 || (rest && rest->startsWith(*code))))
            return code;
    }

    const QString key = wordKey(trimmed);
    static constexpr std::array Closings = {QStringView(u""), QStringView(u"行业"),
                                            QStringView(u"业"), QStringView(u"industry"),
                                            QStringView(u"sector")};
    for (const QStringView closing : Closings) {
        if (!key.endsWith(closing))
            continue;
        if (auto code = meaning(key.chopped(closing.size())))
            return code;
    }
    return std::nullopt;
}

QString Industries::canonical(QStringView text) const
{
    return matchText(text).value_or(text.trimmed().toString());
}

} // namespace attache
