#include "core/deck/placeholder_return.h"

#include "core/deck/filled_line.h"
#include "core/deck/placeholder_places.h"
#include "core/deck/shape_text.h"
#include "core/deck/slide_words.h"

#include <algorithm>
#include <vector>

namespace attache {

namespace {

pugi::xml_node treeOf(const XmlPart &part)
{
    return xml::child(xml::child(part.root(), "cSld"), "spTree");
}

QString idOf(const pugi::xml_node &shape)
{
    return xml::text(xml::child(shapeProperties(shape), "cNvPr"), "id");
}

/// The id of the shape that @p node stands in.
QString shapeOf(pugi::xml_node node)
{
    for (; node; node = node.parent()) {
        if (shapeProperties(node))
            return idOf(node);
    }
    return {};
}

std::vector<pugi::xml_node> textsOf(const pugi::xml_node &paragraph)
{
    std::vector<pugi::xml_node> texts;
    for (pugi::xml_node node = xml::next(paragraph, paragraph); node;
         node = xml::next(node, paragraph)) {
        if (xml::is(node, "t"))
            texts.push_back(node);
    }
    return texts;
}

void setText(pugi::xml_node node, const QString &text)
{
    node.text().set(text.toUtf8().constData());
}

/// A name short enough may stand anywhere by chance.
bool isTelling(const QString &value)
{
    constexpr qsizetype LeastHan = 2;
    constexpr qsizetype Least = 4;
    const bool isHan = std::ranges::any_of(
        value, [](QChar character) { return character.script() == QChar::Script_Han; });
    return value.size() >= (isHan ? LeastHan : Least);
}

/// Whether @p key is the name of somebody, and no number or word that may stand for anything.
bool isName(const QString &key)
{
    return key.endsWith(QLatin1String("name"));
}

/// @p text with the placeholder in the place of each name that is known.
QString withKeys(QString text, const QHash<QString, QString> &values)
{
    QStringList keys = values.keys();
    std::ranges::sort(keys, [&values](const QString &a, const QString &b) {
        return values[a].size() != values[b].size() ? values[a].size() > values[b].size() : a < b;
    });
    for (const QString &key : std::as_const(keys)) {
        if (isName(key) && isTelling(values[key]))
            text.replace(values[key], QStringLiteral("{{%1}}").arg(key));
    }
    return text;
}

/// Adds to @p values what @p library tells of them by having become @p sent.
void learn(QHash<QString, QString> &values, const FilledLine &library, const QString &sent)
{
    const auto shown = library.valuesIn(sent);
    if (!shown)
        return;
    for (auto each = shown->cbegin(); each != shown->cend(); ++each) {
        if (!each->isEmpty() && !values.contains(each.key()))
            values.insert(each.key(), *each);
    }
}

/// The lines of @p library that say something beside their placeholders.
std::vector<std::pair<QString, FilledLine>> tellingLines(const QString &library)
{
    std::vector<std::pair<QString, FilledLine>> lines;
    for (const QString &line : library.split(u'\n')) {
        FilledLine pattern(line);
        if (pattern.hasPlaceholders() && !pattern.mayVanish())
            lines.emplace_back(line, std::move(pattern));
    }
    return lines;
}

} // namespace

void learnPlaceholders(QHash<QString, QString> &values, const QString &library, const QString &sent)
{
    const auto lines = tellingLines(library);
    for (const QString &line : lines.empty() ? QStringList() : sent.split(u'\n')) {
        const auto same = std::ranges::find_if(
            lines, [&](const auto &each) { return each.second.mayBecome(line); });
        if (same != lines.end())
            learn(values, same->second, line);
    }
}

QString withPlaceholders(const QString &library, const QString &sent,
                         const QHash<QString, QString> &values)
{
    if (compareFilled(library, sent).isEmpty())
        return library;
    const auto lines = tellingLines(library);
    QStringList result;
    for (const QString &line : sent.split(u'\n')) {
        const auto same = std::ranges::find_if(
            lines, [&](const auto &each) { return each.second.mayBecome(line); });
        result.append(same == lines.end() ? withKeys(line, values) : same->first);
    }
    return result.join(u'\n');
}

PlaceholderReturn::PlaceholderReturn(const XmlPart &library, QHash<QString, QString> values)
    : m_values(std::move(values))
{
    for (Paragraph &each : paragraphsOf(library)) {
        if (FilledLine(each.text).hasPlaceholders())
            m_library.push_back(std::move(each));
    }
    const pugi::xml_node tree = treeOf(library);
    for (pugi::xml_node node = xml::next(tree, tree); node; node = xml::next(node, tree)) {
        const QString text = xml::text(xml::child(shapeProperties(node), "cNvPr"), "descr");
        if (FilledLine(text).hasPlaceholders())
            m_descriptions.insert(idOf(node), text);
    }
}

std::vector<PlaceholderReturn::Paragraph> PlaceholderReturn::paragraphsOf(const XmlPart &part)
{
    std::vector<Paragraph> paragraphs;
    QHash<QString, int> numbers;
    const pugi::xml_node tree = treeOf(part);
    for (pugi::xml_node node = xml::next(tree, tree); node;) {
        const bool isSpare = xml::is(node, "Fallback");
        if (!isSpare && xml::is(node, "p") && xml::is(node.parent(), "txBody")) {
            const QString shape = shapeOf(node);
            paragraphs.push_back({node, paragraphText(node), shape, numbers[shape]++});
        }
        node = xml::next(node, tree, isSpare);
    }
    return paragraphs;
}

/// Makes @p sent say what @p library says; whether it could be made to.
bool PlaceholderReturn::restore(Paragraph &sent, const Paragraph &library)
{
    const auto texts = textsOf(sent.node);
    const auto known = textsOf(library.node);
    if (texts.size() == known.size()) {
        for (size_t each = 0; each < texts.size(); ++each)
            setText(texts[each], QString::fromUtf8(known[each].text().get()));
    } else if (!texts.empty() && !library.text.contains(u'\n') && !sent.text.contains(u'\n')) {
        for (const pugi::xml_node &each : texts)
            setText(each, each == texts.front() ? library.text : QString());
    } else {
        return false;
    }
    sent.isDone = true;
    return true;
}

/// Whether @p text may be what became of @p library. A placeholder that stands alone may have
/// become anything, but where its value is known.
bool PlaceholderReturn::mayBe(const Paragraph &library, const QString &text) const
{
    const FilledLine line(library.text);
    if (!line.mayBecome(text))
        return false;
    const auto values = line.mayVanish() && !text.isEmpty() ? line.valuesIn(text) : std::nullopt;
    return !values || std::ranges::all_of(values->keys(), [&](const QString &key) {
        return !m_values.contains(key) || m_values[key] == values->value(key);
    });
}

void PlaceholderReturn::restoreByPlace(std::vector<Paragraph> &sent)
{
    // What says something of its own tells what the placeholders stand for elsewhere.
    for (const bool alone : {false, true}) {
        for (Paragraph &library : m_library) {
            const auto same = std::ranges::find_if(sent, [&](const Paragraph &each) {
                return each.shape == library.shape && each.number == library.number;
            });
            const bool isAlone = FilledLine(library.text).mayVanish();
            if (isAlone != alone || same == sent.end() || !mayBe(library, same->text))
                continue;
            learn(m_values, FilledLine(library.text), same->text);
            library.isDone = restore(*same, library);
        }
    }
}

void PlaceholderReturn::restoreByWords(std::vector<Paragraph> &sent)
{
    for (Paragraph &library : m_library) {
        const FilledLine line(library.text);
        if (library.isDone || line.mayVanish())
            continue;
        const auto same = std::ranges::find_if(
            sent, [&](const Paragraph &each) { return !each.isDone && line.mayBecome(each.text); });
        if (same == sent.end())
            continue;
        learn(m_values, FilledLine(library.text), same->text);
        library.isDone = restore(*same, library);
    }
}

void PlaceholderReturn::restoreDescriptions(XmlPart &sent) const
{
    const pugi::xml_node tree = treeOf(sent);
    for (pugi::xml_node node = xml::next(tree, tree); node; node = xml::next(node, tree)) {
        pugi::xml_node properties = xml::child(shapeProperties(node), "cNvPr");
        const auto known = m_descriptions.constFind(idOf(node));
        if (properties && known != m_descriptions.cend())
            properties.attribute("descr").set_value(known->toUtf8().constData());
    }
}

void PlaceholderReturn::apply(XmlPart &sent)
{
    for (Paragraph &each : m_library)
        each.isDone = false;
    std::vector<Paragraph> paragraphs = paragraphsOf(sent);
    restoreByPlace(paragraphs);
    restoreByWords(paragraphs);
    restoreDescriptions(sent);
    for (const Paragraph &each : paragraphs) {
        if (each.isDone)
            continue;
        for (const pugi::xml_node &text : textsOf(each.node)) {
            const QString now = QString::fromUtf8(text.text().get());
            if (const QString named = withKeys(now, m_values); named != now)
                setText(text, named);
        }
    }
}

} // namespace attache
