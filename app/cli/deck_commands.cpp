#include "app/cli/command.h"
#include "core/base/shared_text.h"

#include "app/cli/deck_actions.h"
#include "app/cli/deck_lookup.h"
#include "app/cli/interruption.h"
#include "app/cli/record_values.h"
#include "app/cli/visit_named.h"
#include "core/deck/account_logo.h"
#include "core/deck/library.h"
#include "core/deck/package_checker.h"
#include "core/deck/slide_pictures.h"
#include "core/queries/deck_list.h"
#include "core/workspace/collect_blobs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

struct ChangeWord
{
    SlideChange::Kind kind;
    const char *key;
};
constexpr std::array ChangeWords = {
    ChangeWord{SlideChange::Kind::Unchanged, "unchanged"},
    ChangeWord{SlideChange::Kind::Changed, "changed"},
    ChangeWord{SlideChange::Kind::Added, "added"},
    ChangeWord{SlideChange::Kind::Removed, "removed"},
};

QString keyOf(SlideChange::Kind kind)
{
    for (const ChangeWord &word : ChangeWords) {
        if (word.kind == kind)
            return QLatin1String(word.key);
    }
    return {};
}

QString wordFor(SlideChange::Kind kind)
{
    switch (kind) {
    case SlideChange::Kind::Unchanged:
        return Words::tr("unchanged", "a slide");
    case SlideChange::Kind::Changed:
        return Words::tr("changed", "a slide");
    case SlideChange::Kind::Added:
        return Words::tr("added", "a slide");
    case SlideChange::Kind::Removed:
        return Words::tr("removed", "a slide");
    }
    return {};
}

template <typename T>
QJsonObject asJson(const T &record)
{
    const RecordType &type = recordTypeOf<T>();
    return recordAsJson(type, type.fields, &record);
}

/// "12  Title", with a mark where the slide is hidden.
QString slideLine(const Slide &slide)
{
    QString line = QStringLiteral("%1  %2").arg(slide.position, 3).arg(slide.title);
    if (slide.hidden)
        line += QLatin1String("  ") + Words::tr("(hidden)");
    return line;
}

void declareDeck(QCommandLineParser &parser)
{
    const auto option = [&](const char *name, const QString &help, const char *value) {
        parser.addOption({QLatin1String(name), help, QLatin1String(value)});
    };
    option("name", Words::tr("import: the name of the deck."), "NAME");
    option("industry", Words::tr("import: the target industry, as a code or name."), "INDUSTRY");
    option("audience", Words::tr("import, tag: the target role (user, decision_maker, …)."),
           "ROLE");
    option("stage", Words::tr("import, tag: the target stage (lead, proposal, …)."), "STAGE");
    option("language", Words::tr("import: the language of the slides, zh or en."), "CODE");
    option("edition", Words::tr("import: the version of the deck."), "VERSION");
    option("predecessor", Words::tr("import: the deck it replaces."), "DECK");
    option("review-on", Words::tr("import: the review date, such as 2026-12-31."), "DAY");
    parser.addOption(
        {QStringLiteral("internal"), Words::tr("import: for internal use, not for customers.")});
    parser.addOption(
        {QStringLiteral("new"),
         Words::tr("import: create a new deck, even if one with this file name exists.")});
    option("slides",
           Words::tr("assemble: the slides to use, counted from 1, as DECK:1,3-5. Can be repeated "
                     "for more decks."),
           "DECK:SLIDES");
    option("for", Words::tr("assemble, recognise, recipe: fill in the account of this visit."),
           "VISIT");
    option("account",
           Words::tr("assemble, recognise, recipe: fill in this account, given by id or name."),
           "ACCOUNT");
    option("logo", Words::tr("assemble: the image for {{account.logo}}."), "FILE");
    option("size",
           Words::tr("assemble: the slide size: 16:9, 4:3 or centimetres, such as 33.9x19.1."),
           "SIZE");
    option("out", Words::tr("assemble, recipe: the presentation to write."), "OUT.pptx");
    parser.addOption(
        {QStringLiteral("leave-blank"),
         Words::tr("assemble, recognise, recipe: remove placeholders that have no value.")});
    declareRecognition(parser);
    declareDeckTags(parser);
    declareRecipes(parser);
}

} // namespace

Result<Addressee> addresseeOf(const Invocation &call, Connection &connection)
{
    Addressee whom;
    if (call.isSet("for") && call.isSet("account"))
        return usageError(Words::tr("Choose one of --for and --account."));
    if (call.isSet("for")) {
        ATTACHE_TRY(const Visit visit, visitNamed(connection, call.value("for"), call.clock()));
        whom.visit = visit.id;
    }
    if (call.isSet("account")) {
        ATTACHE_TRY(const Account account, accountNamed(connection, call.value("account")));
        whom.account = account.id;
    }
    return whom;
}

namespace {

Result<Deck> factsFrom(const Invocation &call, Connection &connection)
{
    Deck facts;
    facts.name = call.value("name");
    facts.language = call.value("language");
    facts.version = call.value("edition");
    facts.shareable = !call.isSet("internal");
    ATTACHE_TRY(facts.industry, industryNamed(connection, call.value("industry")));
    ATTACHE_TRY(facts.audience, choiceNamed<RoleKind>(call.value("audience")));
    ATTACHE_TRY(facts.stage, stageNamed(connection, call.value("stage")));
    if (call.isSet("review-on")) {
        facts.reviewOn = QDate::fromString(call.value("review-on"), Qt::ISODate);
        if (!facts.reviewOn.isValid())
            return usageError(Words::tr("\"%1\" is not a date. Write it as 2026-11-30.")
                                  .arg(call.value("review-on")));
    }
    if (call.isSet("predecessor")) {
        ATTACHE_TRY(const Deck before, deckNamed(connection, call.value("predecessor")));
        facts.predecessor = before.id;
    }
    return facts;
}

QJsonObject importedAsJson(const ImportedDeck &imported)
{
    QJsonObject object{{QStringLiteral("id"), imported.deck.id.toString()},
                       {QStringLiteral("name"), imported.deck.name},
                       {QStringLiteral("file"), imported.path},
                       {QStringLiteral("slides"), imported.slides},
                       {QStringLiteral("warnings"), QJsonArray::fromStringList(imported.warnings)},
                       {QStringLiteral("new"), imported.isNew}};
    if (!imported.isNew) {
        for (const ChangeWord &word : ChangeWords)
            object.insert(QLatin1String(word.key), imported.count(word.kind));
    }
    return object;
}

void tellImported(Console &console, const ImportedDeck &imported)
{
    console.line(QStringLiteral("%1  %2  %3")
                     .arg(imported.deck.id.toString(), imported.deck.name,
                          Common::tr("%n slide(s)", nullptr, imported.slides)));
    if (!imported.isNew) {
        QStringList counts;
        for (const ChangeWord &word : ChangeWords)
            counts.append(
                QStringLiteral("%1 %2").arg(imported.count(word.kind)).arg(wordFor(word.kind)));
        console.note(Words::tr("Updated: %1").arg(counts.join(QLatin1String(", "))));
    }
    for (const QString &warning : imported.warnings)
        console.note(warning);
}

Result<void> importDecks(Invocation &call)
{
    const QStringList files = call.words().mid(1);
    if (files.isEmpty())
        return usageError(Words::tr("No file specified."));
    if (files.size() > 1 && call.isSet("name"))
        return usageError(Words::tr("--name can only be used with one file."));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const Deck facts, factsFrom(call, workspace->connection()));
    // A problem with one file is no reason to leave out the others.
    Progress progress;
    const Interruption interruption(progress);
    ATTACHE_TRY(const ImportedDecks imported,
                DeckLibrary(*workspace).import(files, facts, call.isSet("new"), progress));
    QJsonArray done;
    for (const ImportedDeck &each : imported.decks) {
        if (call.wantsJson())
            done.append(importedAsJson(each));
        else
            tellImported(call.console(), each);
    }
    if (call.wantsJson())
        call.console().json(done);
    for (size_t index = 0; index + 1 < imported.refused.size(); ++index)
        call.console().error(imported.refused[index].error);
    if (!imported.refused.empty())
        return imported.refused.back().error;
    return {};
}

Result<void> listDecks(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const auto decks, deckRows(workspace->connection()));
    QJsonArray array;
    for (const DeckRow &row : decks) {
        if (call.wantsJson()) {
            QJsonObject object = asJson(row.deck);
            object.insert(QStringLiteral("slides"), row.slides);
            array.append(object);
        } else {
            call.console().line(QStringLiteral("%1  %2  %3")
                                    .arg(row.deck.id.toString(), row.deck.name,
                                         Common::tr("%n slide(s)", nullptr, row.slides)));
        }
    }
    if (call.wantsJson())
        call.console().json(array);
    return {};
}

Result<void> listSlides(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const Deck deck, deckNamed(workspace->connection(), call.word(1)));
    ATTACHE_TRY(const auto slides, DeckLibrary(*workspace).slides(deck.id));
    if (call.wantsJson()) {
        QJsonArray array;
        for (const Slide &slide : slides)
            array.append(asJson(slide));
        call.console().json(array);
        return {};
    }
    for (const Slide &slide : slides)
        call.console().line(slideLine(slide));
    return {};
}

/// What the file says of the slide beyond what is kept of it.
void addOutline(QJsonObject &object, const SlideOutline &outline)
{
    const auto add = [&](const char *key, const QStringList &lines) {
        object.insert(QLatin1String(key), QJsonArray::fromStringList(lines));
    };
    add("charts", outline.charts);
    add("diagrams", outline.diagrams);
    add("alt_texts", outline.altTexts);
    add("links", outline.links);
    object.insert(QStringLiteral("master"), outline.master);
    object.insert(QStringLiteral("section"), outline.section);
    QJsonArray media;
    for (const SlideMedia &each : outline.media) {
        media.append(QJsonObject{{QStringLiteral("part"), each.part},
                                 {QStringLiteral("type"), each.contentType},
                                 {QStringLiteral("bytes"), each.size}});
    }
    object.insert(QStringLiteral("media"), media);
}

Result<void> showSlide(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const Slide slide, slideNamed(workspace->connection(), call.word(1)));
    ATTACHE_TRY(const Deck deck, Store<Deck>(workspace->connection()).get(slide.deck));
    if (call.wantsJson()) {
        QJsonObject object = asJson(slide);
        object.insert(QStringLiteral("deck_name"), deck.name);
        ATTACHE_TRY(const Presentation presentation, DeckLibrary(*workspace).open(deck));
        ATTACHE_TRY(const DeckOutline outline, DeckReader(presentation).read());
        if (slide.position >= 1 && size_t(slide.position) <= outline.slides.size())
            addOutline(object, outline.slides[size_t(slide.position) - 1]);
        call.console().json(object);
        return {};
    }
    call.console().line(QStringLiteral("%1 · %2").arg(deck.name).arg(slide.position));
    for (const QString &text : {slide.title, static_cast<const QString &>(slide.body),
                                static_cast<const QString &>(slide.notes)}) {
        if (!text.isEmpty())
            call.console().line(text);
    }
    return {};
}

Result<void> removeDeck(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const Deck deck, deckNamed(workspace->connection(), call.word(1)));
    ATTACHE_CHECK(DeckLibrary(*workspace).remove(deck.id));
    call.console().note(Words::tr("Removed \"%1\". Use undo to restore it.").arg(deck.name));
    return {};
}

Result<void> diffDeck(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const Deck deck, deckNamed(workspace->connection(), call.word(1)));
    ATTACHE_TRY(const DeckDifference difference,
                DeckLibrary(*workspace).compare(deck.id, call.word(2)));
    QJsonArray slides;
    QJsonObject counts;
    for (const ChangeWord &word : ChangeWords)
        counts.insert(QLatin1String(word.key), 0);
    for (const SlideChange &change : difference.changes) {
        const QString key = keyOf(change.kind);
        counts[key] = counts.value(key).toInt() + 1;
        const Slide *before =
            change.before < 0 ? nullptr : &difference.known[size_t(change.before)];
        const SlideOutline *after =
            change.after < 0 ? nullptr : &difference.read[size_t(change.after)];
        const QString title = after ? after->title : before ? before->title : QString();
        slides.append(QJsonObject{
            {QStringLiteral("change"), key},
            {QStringLiteral("title"), title},
            {QStringLiteral("before"), before ? QJsonValue(before->position) : QJsonValue()},
            {QStringLiteral("after"), after ? QJsonValue(after->position) : QJsonValue()},
            {QStringLiteral("id"), before ? QJsonValue(before->id.toString()) : QJsonValue()}});
        if (!call.wantsJson())
            call.console().line(
                QStringLiteral("%1 → %2  %3  %4")
                    .arg(before ? QString::number(before->position) : QStringLiteral("–"),
                         after ? QString::number(after->position) : QStringLiteral("–"),
                         wordFor(change.kind), title));
    }
    counts.insert(QStringLiteral("slides"), slides);
    if (call.wantsJson())
        call.console().json(counts);
    return {};
}

QString keyOf(UnfilledPlaceholder::Why why)
{
    switch (why) {
    case UnfilledPlaceholder::Why::Unknown:
        return QStringLiteral("unknown");
    case UnfilledPlaceholder::Why::Empty:
        return QStringLiteral("empty");
    case UnfilledPlaceholder::Why::Place:
        return QStringLiteral("place");
    case UnfilledPlaceholder::Why::Unclosed:
        return QStringLiteral("unclosed");
    }
    return {};
}

QJsonArray unfilledAsJson(const std::vector<UnfilledPlaceholder> &unfilled)
{
    QJsonArray array;
    for (const UnfilledPlaceholder &each : unfilled) {
        array.append(QJsonObject{{QStringLiteral("key"), each.key},
                                 {QStringLiteral("why"), keyOf(each.why)},
                                 {QStringLiteral("slide"), each.slide}});
    }
    return array;
}

Result<AssemblyOrder> orderFrom(const Invocation &call, Connection &connection)
{
    AssemblyOrder order;
    const QStringList more = call.words().mid(1);
    const QStringList named = call.values("slides");
    if (named.isEmpty())
        return usageError(Words::tr("No slides specified. Use --slides DECK:1,3-5."));
    if (named.size() > 1 && !more.isEmpty())
        return usageError(Words::tr("Use --slides once before all decks, or before each deck."));
    for (const QString &pick : named + more) {
        ATTACHE_TRY(DeckPick slides, deckPick(connection, pick));
        order.picks.push_back(std::move(slides));
    }
    ATTACHE_TRY(const Addressee whom, addresseeOf(call, connection));
    order.visit = whom.visit;
    order.account = whom.account;
    if (call.isSet("logo")) {
        ATTACHE_TRY(order.logo, readLogo(call.value("logo")));
    }
    order.size = call.value("size");
    order.leaveBlank = call.isSet("leave-blank");
    order.title = QFileInfo(call.value("out")).completeBaseName();
    return order;
}

Result<void> assembleDeck(Invocation &call)
{
    if (call.value("out").isEmpty())
        return usageError(Words::tr("No output file specified. Use --out OUT.pptx."));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const AssemblyOrder order, orderFrom(call, workspace->connection()));
    const QString path = call.value("out");
    Progress progress;
    const Interruption interruption(progress);
    ATTACHE_TRY(const AssemblyReport report,
                DeckLibrary(*workspace).assemble(order, path, progress));
    if (call.wantsJson()) {
        call.console().json(
            QJsonObject{{QStringLiteral("file"), path},
                        {QStringLiteral("slides"), report.slides},
                        {QStringLiteral("size"), report.size.toString()},
                        {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)},
                        {QStringLiteral("unfilled"), unfilledAsJson(report.unfilled)}});
        return {};
    }
    for (const QString &warning : report.warnings)
        call.console().note(warning);
    call.console().note(Words::tr("Wrote \"%1\".").arg(path));
    return {};
}

Result<void> checkDeck(Invocation &call)
{
    const QString path = call.word(1);
    ATTACHE_TRY(const auto findings, PackageChecker().check(path));
    bool clean = true;
    QJsonArray array;
    for (const PackageFinding &each : findings) {
        const bool isError = each.severity == PackageFinding::Severity::Error;
        clean = clean && !isError;
        array.append(QJsonObject{{QStringLiteral("severity"),
                                  isError ? QStringLiteral("error") : QStringLiteral("notice")},
                                 {QStringLiteral("part"), each.part},
                                 {QStringLiteral("message"), each.message}});
        if (!call.wantsJson())
            call.console().line(each.part.isEmpty()
                                    ? each.message
                                    : each.part + QLatin1String(": ") + each.message);
    }
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("file"), path},
                                        {QStringLiteral("clean"), clean},
                                        {QStringLiteral("findings"), array}});
    if (!clean)
        return Error{Error::Kind::Invalid, Words::tr("\"%1\" has errors.").arg(path), {}, {}};
    call.console().note(Words::tr("\"%1\" is intact.").arg(path));
    return {};
}

Result<void> drawPictures(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const Deck deck, deckNamed(workspace->connection(), call.word(1)));
    Progress progress;
    const Interruption interruption(progress);
    ATTACHE_TRY(const int drawn, drawSlidePictures(*workspace, deck.id, progress));
    call.console().note(Words::tr("Drew %n slide(s).", nullptr, drawn));
    return {};
}

Result<void> changeLogo(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const Account account, accountNamed(workspace->connection(), call.word(1)));
    const QString file = call.word(2);
    if (file.isEmpty()) {
        ATTACHE_CHECK(removeAccountLogo(*workspace, account.id));
    } else {
        ATTACHE_CHECK(setAccountLogo(*workspace, account.id, file));
    }
    call.console().note(
        file.isEmpty() ? Words::tr("\"%1\" no longer has a logo.").arg(account.name)
                       : Words::tr("\"%1\" is now the logo of \"%2\".").arg(file, account.name));
    return {};
}

Result<void> cleanUp(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const int removed, collectBlobs(*workspace));
    call.console().note(Words::tr("Removed %n unused file(s).", nullptr, removed));
    return {};
}

struct Action
{
    const char *word;
    int least; ///< words with the action's own
    int most;
    bool needsWorkspace;
    Result<void> (*run)(Invocation &call);
};

constexpr int AnyNumber = 10'000;
constexpr std::array Actions = {
    Action{"import", 2, AnyNumber, true, importDecks},
    Action{"list", 1, 1, true, listDecks},
    Action{"slides", 2, 2, true, listSlides},
    Action{"show", 2, 2, true, showSlide},
    Action{"remove", 2, 2, true, removeDeck},
    Action{"diff", 3, 3, true, diffDeck},
    Action{"assemble", 1, AnyNumber, true, assembleDeck},
    Action{"recognise", 2, 2, true, recogniseDeck},
    Action{"tag", 2, AnyNumber, true, tagDeck},
    Action{"recipes", 1, 1, true, listRecipes},
    Action{"recipe", 2, 2, true, useRecipe},
    Action{"versions", 1, 1, true, listVersions},
    Action{"check", 2, 2, false, checkDeck},
    Action{"pictures", 2, 2, true, drawPictures},
    Action{"logo", 2, 3, true, changeLogo},
    Action{"clean", 1, 1, true, cleanUp},
};

Result<void> deck(Invocation &call)
{
    for (const Action &action : Actions) {
        if (call.word(0) != QLatin1String(action.word))
            continue;
        if (call.words().size() < action.least)
            return usageError(
                Words::tr("Missing argument after \"%1\".").arg(QLatin1String(action.word)));
        if (call.words().size() > action.most)
            return usageError(Words::tr("Unexpected argument \"%1\".").arg(call.word(action.most)));
        if (action.needsWorkspace && call.workspacePath().isEmpty())
            return usageError(Words::tr("No workspace specified. Use --workspace FILE."));
        return action.run(call);
    }
    return usageError(Words::tr("Unknown action \"%1\".").arg(call.word(0)));
}

constexpr std::array Commands = {
    Command{"deck",
            "import FILE… | list | slides DECK | show SLIDE | remove DECK | diff DECK FILE | "
            "assemble --slides DECK:1,3-5 … --out OUT.pptx | recognise FILE [--replace OUT.pptx | "
            "--adopt] | tag DECK:1,3-5 … | "
            "recipes | recipe RECIPE --account ACCOUNT | versions | check FILE | pictures DECK | "
            "logo ACCOUNT [FILE] | clean",
            QT_TRANSLATE_NOOP("Command",
                              "manage presentations, find slides and assemble new "
                              "presentations; all actions except check need --workspace"),
            1, AnyNumber, false, declareDeck, deck},
};

} // namespace

std::span<const Command> deckCommands()
{
    return Commands;
}

} // namespace attache
