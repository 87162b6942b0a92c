#include "core/sample/sample_decks.h"

#include "core/base/shared_text.h"
#include "core/deck/library.h"
#include "core/domain/recipe_slot.h"
#include "core/queries/deck_list.h"
#include "core/sample/sample_deck.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace attache::sample {

namespace {

class DeckFiller
{
public:
    DeckFiller(Workspace &workspace, Writer &writer, const Tables &tables)
        : m_library(workspace)
        , m_writer(writer)
        , m_language(tables.language)
        , m_owner(tables.texts.value(QLatin1String("us"))
                      .toObject()
                      .value(QLatin1String("product"))
                      .toArray()
                      .at(0)
                      .toString())
        , m_today(writer.clock().today())
    {
    }

    Result<void> addDeck(const QJsonObject &row, const QString &folder)
    {
        Deck facts;
        facts.name = words(row, "name");
        facts.version = words(row, "version");
        facts.industry = words(row, "industry");
        facts.products = words(row, "products");
        facts.predecessor = m_decks.value(words(row, "predecessor"));
        facts.versionOf = m_decks.value(words(row, "version_of"));
        facts.reviewOn = m_today.addDays(row.value(QLatin1String("review_on")).toInt());
        facts.owner = m_owner;
        const QString path = folder + u'/' + words(row, "file") + QStringLiteral(".pptx");
        ATTACHE_CHECK(writeDeck(row, m_language, path));
        ATTACHE_TRY(const ImportedDeck made, m_library.import(m_writer, path, facts));
        m_decks.insert(words(row, "key"), made.deck.id);
        return tellSlides(made.deck.id, row.value(QLatin1String("slides")).toArray());
    }

    Result<void> addRecipe(const QJsonObject &row)
    {
        Recipe recipe;
        recipe.name = words(row, "name");
        recipe.deck = m_decks.value(words(row, "deck"));
        recipe.owner = m_owner;
        recipe.reviewOn = m_today.addDays(row.value(QLatin1String("review_on")).toInt());
        ATTACHE_CHECK(m_writer.insert(recipe));
        int position = 0;
        for (const auto each : row.value(QLatin1String("slots")).toArray()) {
            const QJsonObject from = each.toObject();
            RecipeSlot slot;
            slot.recipe = recipe.id;
            slot.position = ++position;
            slot.kind = fromKey<SlotKind>(words(from, "kind")).value_or(SlotKind::Slide);
            slot.title = words(from, "title");
            slot.tags = words(from, "tags");
            slot.optional = from.value(QLatin1String("optional")).toBool();
            const QJsonArray place = from.value(QLatin1String("slide")).toArray();
            if (place.size() == 2) {
                ATTACHE_TRY(const auto slide,
                            slideAt(m_writer.connection(), m_decks.value(place.at(0).toString()),
                                    place.at(1).toInt()));
                slot.slide = slide ? slide->id : Id<Slide>();
            }
            ATTACHE_CHECK(m_writer.insert(slot));
        }
        return {};
    }

    const QHash<QString, Id<Deck>> &decks() const { return m_decks; }

private:
    QString words(const QJsonObject &row, const char *key) const
    {
        return wordsOf(row.value(QLatin1String(key)), m_language);
    }

    /// What a person would say of each slide.
    Result<void> tellSlides(Id<Deck> deck, const QJsonArray &rows)
    {
        ATTACHE_TRY(auto slides, slidesOf(m_writer.connection(), deck));
        for (Slide &slide : slides) {
            const QJsonObject row = rows.at(slide.position - 1).toObject();
            slide.tags = words(row, "tags");
            slide.notes = words(row, "notes");
            slide.audience = fromKey<RoleKind>(words(row, "audience"));
            slide.stage = fromKey<Stage>(words(row, "stage"));
            ATTACHE_CHECK(m_writer.update(slide));
        }
        return {};
    }

    DeckLibrary m_library;
    Writer &m_writer;
    Language m_language;
    QString m_owner;
    QDate m_today;
    QHash<QString, Id<Deck>> m_decks; ///< by what the sample calls them
};

} // namespace

Result<QHash<QString, Id<Deck>>> addDecks(Workspace &workspace, Writer &writer,
                                          const Tables &tables)
{
    QFile file(QStringLiteral(":/sample/decks.json"));
    if (!file.open(QIODevice::ReadOnly))
        return QHash<QString, Id<Deck>>();
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{Error::Kind::Io,
                     Common::tr("There is no space for temporary files."),
                     folder.errorString(),
                     {}};
    DeckFiller filler(workspace, writer, tables);
    for (const auto row : all.value(QLatin1String(tableOf<Deck>)).toArray())
        ATTACHE_CHECK(filler.addDeck(row.toObject(), folder.path()));
    for (const auto row : all.value(QLatin1String(tableOf<Recipe>)).toArray())
        ATTACHE_CHECK(filler.addRecipe(row.toObject()));
    return filler.decks();
}

} // namespace attache::sample
