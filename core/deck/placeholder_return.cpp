#include "core/deck/placeholder_return.h"

#include "core/deck/filled_line.h"
#include "core/deck/shape_text.h"

#include <algorithm>
#include <array>
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

/// Whether @p key stands for a day or a time.
bool isMoment(const QString &key)
{
    return key == QLatin1String("today") ||
           std::ranges::any_of(std::array{"date", "time", "_on", "_at"}, [&key](const char *end) {
               return key.endsWith(QLatin1String(end));
           });
}

/// Whether @p sent, in the place of @p library, is what its placeholders stood for and nobody's
/// words. One that stands alone may have become anything: then @p values have to tell, or the
/// placeholder is one of which one would not see what it is, a name or a day.
bool isFilled(const FilledLine &library, const QString &sent, const QHash<QString, QString> &values)
{
    if (!library.mayBecome(sent))
        return false;
    if (!library.mayVanish() || sent.trimmed().isEmpty())
        return true;
    const auto shown = library.valuesIn(sent);
    if (!shown)
        return true;
    for (auto each = shown->cbegin(); each != shown->cend(); ++each) {
        const auto known = values.constFind(each.key());
        const bool hasDigit =
            std::ranges::any_of(*each, [](QChar character) { return character.isDigit(); });
        const bool isIt = known != values.cend()
                              ? *known == *each
                              : isName(each.key()) || (isMoment(each.key()) && hasDigit);
        if (!isIt && !each->isEmpty())
            return false;
    }
    return true;
}

/// A line of the library with placeholders.
struct LibraryLine
{
    QString text;
    FilledLine pattern;
    qsizetype place; ///< among all lines
    bool isFound = false;
};

std::vector<LibraryLine> placeholderLines(const QString &library)
{
    std::vector<LibraryLine> lines;
    const QStringList all = library.split(u'\n');
    for (qsizetype place = 0; place < all.size(); ++place) {
        FilledLine pattern(all[place]);
        if (pattern.hasPlaceholders())
            lines.push_back({all[place], std::move(pattern), place});
    }
    return lines;
}

/// The line of @p lines that became @p sent; those that stand alone only where nothing else did.
LibraryLine *lineOf(std::vector<LibraryLine> &lines, const QString &sent,
                    const QHash<QString, QString> &values)
{
    for (const bool alone : {false, true}) {
        const auto found = std::ranges::find_if(lines, [&](const LibraryLine &each) {
            return each.pattern.mayVanish() == alone && !(alone && each.isFound) &&
                   isFilled(each.pattern, sent, values);
        });
        if (found != lines.end())
            return &*found;
    }
    return nullptr;
}

} // namespace

void learnPlaceholders(QHash<QString, QString> &values, const QString &library, const QString &sent)
{
    std::vector<LibraryLine> lines = placeholderLines(library);
    std::erase_if(lines, [](const LibraryLine &each) { return each.pattern.mayVanish(); });
    for (const QString &line : lines.empty() ? QStringList() : sent.split(u'\n')) {
        if (const LibraryLine *same = lineOf(lines, line, values))
            learn(values, same->pattern, line);
    }
}

QString withPlaceholders(const QString &library, const QString &sent,
                         const QHash<QString, QString> &values)
{
    const QStringList known = library.split(u'\n');
    std::vector<LibraryLine> lines = placeholderLines(library);
    QStringList result;
    for (const QString &line : sent.split(u'\n')) {
        const bool isKept = known.contains(line);
        LibraryLine *same = isKept ? nullptr : lineOf(lines, line, values);
        if (same)
            same->isFound = true;
        result.append(same ? same->text : isKept ? line : withKeys(line, values));
    }
    // Of what was left blank nothing is seen.
    for (const LibraryLine &each : lines) {
        if (each.pattern.mayVanish() && !each.isFound)
            result.insert(std::min(each.place, result.size()), each.text);
    }
    return result.join(u'\n');
}

PlaceholderReturn::PlaceholderReturn(const XmlPart &library, QHash<QString, QString> values)
    : m_values(std::move(values))
{
    for (Paragraph &each : paragraphsOf(library)) {
        if (FilledLine(each.text).hasPlaceholders())
            m_library.push_back(std::move(each));
        else
            m_plain.insert(each.text);
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

void PlaceholderReturn::restoreByPlace(std::vector<Paragraph> &sent)
{
    // What says something of its own tells what the placeholders stand for elsewhere.
    for (const bool alone : {false, true}) {
        for (Paragraph &library : m_library) {
            const auto same = std::ranges::find_if(sent, [&](const Paragraph &each) {
                return each.shape == library.shape && each.number == library.number;
            });
            const bool isAlone = FilledLine(library.text).mayVanish();
            if (isAlone != alone || same == sent.end() ||
                !isFilled(FilledLine(library.text), same->text, m_values))
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
        if (each.isDone || m_plain.contains(each.text))
            continue;
        for (const pugi::xml_node &text : textsOf(each.node)) {
            const QString now = QString::fromUtf8(text.text().get());
            if (const QString named = withKeys(now, m_values); named != now)
                setText(text, named);
        }
    }
}

} // namespace attache
