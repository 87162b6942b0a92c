#include "core/match/open_questions.h"

#include "core/match/asked_questions.h"
#include "core/parse/note_lines.h"
#include "core/queries/account_questions.h"

#include <algorithm>

namespace attache {

namespace {

void ask(std::vector<OpenQuestion> &questions, const QString &text, const AskingNote &note,
         std::span<const LibraryFacts> faqs)
{
    const auto entry = std::ranges::find_if(
        faqs, [&](const LibraryFacts &faq) { return isSameQuestion(faq.title, text); });
    const bool known = entry != faqs.end();
    if (known && entry->answered)
        return;
    auto open = std::ranges::find_if(questions, [&](const OpenQuestion &each) {
        return (known && each.faq == entry->id) || isSameQuestion(each.text, text);
    });
    if (open == questions.end()) {
        questions.push_back({text, known ? entry->id : 0, 0, {}, {}, {}});
        open = std::prev(questions.end());
    }
    ++open->times;
    open->text = text;
    open->lastAsked = note.day;
    open->visit = note.visit;
    if (!open->accounts.contains(note.accountName))
        open->accounts.append(note.accountName);
}

} // namespace

std::vector<OpenQuestion> openQuestions(std::span<const AskingNote> notes,
                                        std::span<const LibraryFacts> faqs)
{
    std::vector<OpenQuestion> questions;
    for (const AskingNote &note : notes) {
        for (const NoteLine &line : parseNote(note.body, note.day, {}, plainLineOf(note.thing))) {
            if (line.kind == NoteLine::Kind::Question)
                ask(questions, line.text, note, faqs);
        }
    }
    return questions;
}

Result<std::vector<OpenQuestion>> openQuestionsOf(Connection &connection, Id<Account> account)
{
    ATTACHE_TRY(const auto notes, askingNotesOf(connection, account));
    if (notes.empty())
        return std::vector<OpenQuestion>();
    ATTACHE_TRY(const auto faqs, faqFacts(connection));
    return openQuestions(notes, faqs);
}

} // namespace attache
