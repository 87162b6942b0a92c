#include "app/cli/deck_actions.h"

#include "app/cli/deck_lookup.h"
#include "app/cli/interruption.h"
#include "app/cli/visit_named.h"
#include "core/base/shared_text.h"
#include "core/pack/deck_versions.h"
#include "core/pack/recipe_filling.h"
#include "core/record/record_type.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

/// The recipe by its id or its name.
Result<Recipe> recipeNamed(Connection &connection, const QString &word)
{
    const Id<Recipe> id = Id<Recipe>::fromString(word);
    ATTACHE_TRY(const auto all, Store<Recipe>(connection).list());
    std::vector<Recipe> found;
    for (const Recipe &each : all) {
        if (each.id == id)
            return each;
        if (each.name == word)
            found.push_back(each);
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Error{
            Error::Kind::NotFound, Words::tr("There is no recipe \"%1\".").arg(word), {}, {}};
    return Error{Error::Kind::Conflict,
                 Words::tr("Several recipes are named \"%1\". Use the id.").arg(word),
                 {},
                 {}};
}

QJsonObject asJson(const FilledSlot &slot)
{
    return {
        {QStringLiteral("position"), slot.slot.position},
        {QStringLiteral("kind"), keyOf(slot.slot.kind)},
        {QStringLiteral("title"), slot.slot.title},
        {QStringLiteral("state"), keyOf(slot.state)},
        {QStringLiteral("with"), slot.with},
        {QStringLiteral("optional"), slot.slot.optional},
        {QStringLiteral("slide"),
         slot.slide ? QJsonValue(slot.slide->id.toString()) : QJsonValue()},
        {QStringLiteral("type"), slot.type ? QJsonValue(slot.type->tableName()) : QJsonValue()},
        {QStringLiteral("id"), slot.type ? QJsonValue(QString::number(slot.id)) : QJsonValue()}};
}

QString mark(SlotState state)
{
    switch (state) {
    case SlotState::Filled:
        return QStringLiteral("✓");
    case SlotState::Substitute:
        return QStringLiteral("~");
    case SlotState::Missing:
        break;
    }
    return QStringLiteral("–");
}

Result<FilledRecipe> filledFrom(const Invocation &call, Workspace &workspace)
{
    Connection &connection = workspace.connection();
    ATTACHE_TRY(const Recipe recipe, recipeNamed(connection, call.word(1)));
    ATTACHE_TRY(RecipeFiller filler,
                RecipeFiller::of(workspace, call.clock().today(), call.language()));
    if (call.isSet("for") == call.isSet("account"))
        return usageError(Words::tr("Choose one of --for and --account."));
    if (call.isSet("for")) {
        ATTACHE_TRY(const Visit visit, visitNamed(connection, call.value("for"), call.clock()));
        return filler.fill(recipe.id, visit.account, visit.id);
    }
    ATTACHE_TRY(const Account account, accountNamed(connection, call.value("account")));
    return filler.fill(recipe.id, account.id);
}

/// What is missing and must not be stops the making, unless it may stay blank.
Result<void> wholeOrError(const FilledRecipe &filled)
{
    QStringList lacking;
    for (const FilledSlot *each : filled.lacking())
        lacking.append(QStringLiteral("%1 (%2)").arg(
            each->slot.title.isEmpty() ? labelOf(each->slot.kind) : each->slot.title, each->with));
    if (lacking.isEmpty())
        return {};
    return Error{Error::Kind::Invalid,
                 Words::tr("These slots are empty: %1. Fill them, or use --leave-blank.")
                     .arg(lacking.join(Common::tr(", "))),
                 {},
                 {}};
}

QJsonObject asJson(const VersionTable &table)
{
    QJsonArray trades;
    for (const VersionTrade &trade : table.trades)
        trades.append(QJsonObject{{QStringLiteral("industry"), trade.industry},
                                  {QStringLiteral("name"), trade.name},
                                  {QStringLiteral("accounts"), trade.keyAccounts},
                                  {QStringLiteral("wanted"), trade.wanted},
                                  {QStringLiteral("valid"), trade.valid}});
    QJsonArray rows;
    for (const VersionRow &row : table.rows) {
        QJsonArray cells;
        for (size_t index = 0; index < row.cells.size(); ++index) {
            const VersionCell &cell = row.cells[index];
            QJsonArray waiting;
            for (const WaitingAccount &account : cell.waiting)
                waiting.append(QJsonObject{{QStringLiteral("id"), account.id.toString()},
                                           {QStringLiteral("name"), account.name},
                                           {QStringLiteral("tier"), keyOf(account.tier)}});
            cells.append(
                QJsonObject{{QStringLiteral("industry"), table.trades[index].industry},
                            {QStringLiteral("state"), keyOf(cell.state)},
                            {QStringLiteral("deck"),
                             cell.deck ? QJsonValue(cell.deck->id.toString()) : QJsonValue()},
                            {QStringLiteral("version"), cell.deck ? cell.deck->version : QString()},
                            {QStringLiteral("behind"), cell.isBehind},
                            {QStringLiteral("waiting"), waiting}});
        }
        rows.append(QJsonObject{{QStringLiteral("deck"), row.base.id.toString()},
                                {QStringLiteral("name"), row.base.name},
                                {QStringLiteral("version"), row.base.version},
                                {QStringLiteral("cells"), cells}});
    }
    return {{QStringLiteral("industries"), trades},
            {QStringLiteral("decks"), rows},
            {QStringLiteral("gaps"), table.gaps()},
            {QStringLiteral("waiting"), table.waiting()},
            {QStringLiteral("expired"), table.expired()}};
}

} // namespace

void declareRecipes(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("keep"),
                      Words::tr("recipe: keep the version for the industry in the library.")});
}

Result<void> listRecipes(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const auto recipes, Store<Recipe>(workspace->connection()).list());
    QJsonArray array;
    for (const Recipe &recipe : recipes) {
        array.append(QJsonObject{{QStringLiteral("id"), recipe.id.toString()},
                                 {QStringLiteral("name"), recipe.name},
                                 {QStringLiteral("deck"), recipe.deck.toString()}});
        if (!call.wantsJson())
            call.console().line(QStringLiteral("%1  %2").arg(recipe.id.toString(), recipe.name));
    }
    if (call.wantsJson())
        call.console().json(array);
    return {};
}

Result<void> useRecipe(Invocation &call)
{
    const bool keeps = call.isSet("keep");
    const QString out = call.value("out");
    ATTACHE_TRY(const auto workspace, keeps ? call.openToWrite() : call.openToRead());
    ATTACHE_TRY(const FilledRecipe filled, filledFrom(call, *workspace));
    if ((keeps || !out.isEmpty()) && !call.isSet("leave-blank"))
        ATTACHE_CHECK(wholeOrError(filled));
    Progress progress;
    const Interruption interruption(progress);
    QJsonObject answer{{QStringLiteral("recipe"), filled.recipe.id.toString()},
                       {QStringLiteral("account"), filled.account.id.toString()},
                       {QStringLiteral("filled"), filled.filled()}};
    QJsonArray slots;
    for (const FilledSlot &slot : filled.slots) {
        slots.append(asJson(slot));
        if (!call.wantsJson())
            call.console().line(
                QStringLiteral("%1 %2  %3  %4")
                    .arg(mark(slot.state), QString::number(slot.slot.position),
                         slot.slot.title.isEmpty() ? labelOf(slot.slot.kind) : slot.slot.title,
                         slot.with));
    }
    answer.insert(QStringLiteral("slots"), slots);
    if (!out.isEmpty()) {
        AssemblyOrder order = orderOf(filled);
        order.leaveBlank = call.isSet("leave-blank");
        order.title = QFileInfo(out).completeBaseName();
        ATTACHE_TRY(const AssemblyReport report,
                    DeckLibrary(*workspace).assemble(order, out, progress));
        for (const QString &warning : report.warnings)
            call.console().note(warning);
        answer.insert(QStringLiteral("file"), out);
        answer.insert(QStringLiteral("slides"), report.slides);
        call.console().note(Words::tr("Wrote \"%1\".").arg(out));
    }
    if (keeps) {
        ATTACHE_TRY(const ImportedDeck kept,
                    keepVersion(*workspace, filled, call.language(), progress));
        answer.insert(QStringLiteral("deck"), kept.deck.id.toString());
        call.console().note(Words::tr("Kept as \"%1\".").arg(kept.deck.name));
    }
    if (call.wantsJson())
        call.console().json(answer);
    return {};
}

Result<void> listVersions(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const VersionTable table,
                versionTable(workspace->connection(), call.clock().today(), call.language()));
    if (call.wantsJson()) {
        call.console().json(asJson(table));
        return {};
    }
    for (const VersionRow &row : table.rows) {
        call.console().line(row.base.name);
        for (size_t index = 0; index < row.cells.size(); ++index) {
            const VersionCell &cell = row.cells[index];
            if (cell.state == VersionState::Unused)
                continue;
            QString line =
                QStringLiteral("  %1  %2").arg(table.trades[index].name, labelOf(cell.state));
            if (cell.deck)
                line += QStringLiteral("  ") + cell.deck->version;
            if (cell.state != VersionState::Valid && !cell.waiting.empty())
                line += QStringLiteral("  ") +
                        Common::tr("%n S/A account(s) waiting", nullptr, int(cell.waiting.size()));
            call.console().line(line);
        }
    }
    return {};
}

} // namespace attache
