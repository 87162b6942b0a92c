#include "core/brief/page_reference.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

constexpr QLatin1String Scheme("page:");

/// Calls @p visit with each text of @p document that may hold a reference.
template <typename Document, typename Visit>
void eachText(Document &document, Visit visit)
{
    for (auto &block : document.blocks) {
        if (auto *paragraph = std::get_if<Paragraph>(&block))
            visit(paragraph->text);
        else if (auto *list = std::get_if<ListBlock>(&block))
            for (auto &item : list->items)
                visit(item.text);
    }
}

bool refers(const Span &span)
{
    return span.link.startsWith(Scheme);
}

} // namespace

Span pageReference(const QString &heading)
{
    //: Behind a sentence; %1 is the heading under which more is said
    return {Words::tr(" (see %1)").arg(heading), Tone::Muted, false, false, Scheme + heading};
}

QString referredHeading(const Span &span)
{
    return refers(span) ? span.link.mid(Scheme.size()) : QString();
}

bool hasPageReferences(const Document &document)
{
    bool has = false;
    eachText(document,
             [&has](const Inline &text) { has |= std::ranges::any_of(text.spans, refers); });
    return has;
}

Document withPageNumbers(Document document, const std::map<QString, int> &pages)
{
    eachText(document, [&pages](Inline &text) {
        for (Span &span : text.spans) {
            if (!refers(span))
                continue;
            const auto page = pages.find(referredHeading(span));
            //: Behind a sentence; %1 is the number of the page on which more is said
            const QString text =
                page != pages.end() ? Words::tr(" (p. %1)").arg(page->second) : QString();
            // The number does not go to another line than its word.
            span.text = text.left(1) + text.mid(1).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
        }
        std::erase_if(text.spans, [](const Span &span) { return span.text.isEmpty(); });
    });
    return document;
}

} // namespace attache
