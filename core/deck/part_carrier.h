#pragma once

#include "core/deck/assembler.h"
#include "core/deck/slide_adapter.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <set>
#include <vector>

namespace attache {

/// A relationship of a carried part; internal ones lead to another carried part.
struct CarriedRelationship
{
    QString id;
    QString type;
    QString externalTarget;
    std::optional<size_t> part;
};

/// A part of the package to be: an original, copied as it is when nothing is to be changed.
struct CarriedPart
{
    using Edit = std::function<Result<void>(XmlPart &)>;

    QString name;
    QString contentType;
    size_t deck = 0;
    const Part *source = nullptr; ///< null when @ref make makes it
    std::vector<CarriedRelationship> relationships;
    std::vector<Edit> edits; ///< run in order on the parsed part when it is written
    std::function<Result<QByteArray>()> make;
};

/// A master that comes along, with the layouts of it that do.
struct CarriedMaster
{
    struct Layout
    {
        size_t part;
        QString id; ///< of the master's relationship to it
    };
    size_t part = 0;
    std::optional<size_t> theme;
    std::vector<Layout> layouts;
};

/// A table style that comes along, with the pictures its cells are filled with.
struct CarriedTableStyle
{
    QString id; ///< in the result
    pugi::xml_node element;
    QHash<QString, size_t> pictures; ///< relationship id in its own list → part
};

/// An id no relationship of @p relationships has.
QString freeRelationshipId(const std::vector<CarriedRelationship> &relationships);

/// Finds out which parts the chosen slides need, which of them are equal, and what has to change
/// in them. Writes nothing and reads media only to compare what looks equal.
class PartCarrier
{
    Q_DECLARE_TR_FUNCTIONS(Assembler)

public:
    PartCarrier(const AssemblyRequest &request, SlideSize size);

    Result<void> carrySlides();

    const std::vector<CarriedPart> &parts() const { return m_parts; }
    std::vector<CarriedPart> &parts() { return m_parts; }
    const std::vector<CarriedMaster> &masters() const { return m_masters; }
    std::optional<size_t> notesMaster() const { return m_notesMaster; }
    const QStringList &warnings() const { return m_warnings; }
    const std::vector<UnfilledPlaceholder> &unfilled() const { return m_unfilled; }
    /// Table styles the carried tables name.
    const std::vector<CarriedTableStyle> &tableStyles() const { return m_tableStyles; }
    /// Whether the result needs a list of table styles, even one that defines none: programs look
    /// for their own styles only where there is a list.
    bool needsTableStyles() const { return m_needsTableStyles; }
    /// The style of new tables; empty where no deck names one.
    const QString &defaultTableStyle() const { return m_defaultTableStyle; }

    /// Whether anything tells what @p part is; warns that it is left out where nothing does.
    bool isKnown(size_t deck, const Part &part);

    /// Carries a part that only the presentation refers to (an embedded font).
    Result<size_t> carryShared(size_t deck, const Part &part);

    /// A name nobody has taken yet, in the folder and after the pattern of @p original.
    QString freeName(const QString &original);

    /// Whether text of @p deck that comes along is set in @p typeface.
    Result<bool> usesTypeface(size_t deck, const QString &typeface) const;

private:
    /// For whom a part is carried. Parts that have one owner are carried once for each time a
    /// slide is chosen; the rest once for all.
    struct Owner
    {
        size_t deck = 0;
        std::optional<size_t> slide; ///< its number in the request
        size_t repetition = 0;       ///< how often the slide was chosen before
    };
    enum class Fate { Drop, Shared, Owned, Layout, Master, Notes, NotesMaster, Slide, Theme };
    static Fate fateOf(const QString &ownerType, const QString &type);

    const Package &package(size_t deck) const { return m_decks[deck].presentation->package(); }
    size_t add(size_t deck, const Part &part, const QString &name);
    Result<void> relate(size_t index, const Part &part, const Owner &owner);
    Result<std::optional<size_t>> target(size_t from, const Part &part, const Relationship &each,
                                         const Part &to, const Owner &owner);
    std::optional<size_t> linkedSlide(const Owner &owner, const Part &slide) const;
    Result<size_t> carryOwned(const Part &part, const Owner &owner);
    Result<void> completeNotes(size_t index, const Owner &owner);
    Result<void> addNotes(size_t index, const Owner &owner);
    std::optional<QString> newNotes(size_t index, const Owner &owner) const;
    Result<size_t> carryLayout(size_t deck, const Part &layout);
    Result<size_t> carryMaster(size_t deck, const Part &master);
    Result<size_t> carryNotesMaster(size_t deck, const Part &master);
    Result<size_t> makeNotesMaster(size_t deck);
    Result<size_t> carryTheme(size_t deck, const Part &theme, size_t owner);
    Result<void> leadNotesBack(size_t index, const Owner &owner);

    /// "slide 3" of the deck, or what else @p owner is.
    QString placeOf(const Owner &owner) const;
    Result<bool> mentions(size_t deck, const Part &part, const QString &id) const;
    Result<void> noteLostSlide(const Part &part, const Relationship &link, const Part &slide,
                               const Owner &owner);
    void noteLinkedFile(const Relationship &link, const Owner &owner);
    QString filledAddress(const QString &target, const Owner &owner);

    Result<int> identityOf(size_t deck, const Part &part);
    Result<QString> relationshipsKey(size_t deck, const Part &part);
    Result<int> intern(const QString &key, size_t deck, const Part &part);
    Result<QByteArray> masterKey(size_t deck, const Part &master) const;

    Result<void> noteEdits(size_t index, const Owner &owner);
    Result<void> dropRelationships(size_t index, const QSet<QString> &ids);
    Result<void> noteDangling(size_t index, const QByteArray &bytes);
    Result<void> noteText(size_t index, const QByteArray &bytes, const Owner &owner);
    void noteLogo(size_t index, XmlPart &part, const Owner &owner);
    void noteActions(size_t index, const QByteArray &bytes);
    void noteZooms(size_t index, const QByteArray &bytes);
    Result<void> noteTableStyles(size_t index, const QByteArray &bytes);
    Result<void> noteDefaultTableStyle();
    Result<const Part *> tableStyleList(size_t deck);
    Result<QString> carryTableStyle(size_t deck, const Part &list, const pugi::xml_node &element);
    Result<void> noteVersions();
    Result<CarriedTableStyle> tableStyle(size_t deck, const Part &list, const XmlPart &xml,
                                         const pugi::xml_node &style);
    void noteMacros(size_t index);
    void noteWorkbook(size_t index);
    /// Whether placeholders of @p deck stay as they are.
    bool keepsPlaceholders(size_t deck) const
    {
        return m_request.keepPlaceholders || m_decks[deck].isFinished;
    }
    void warn(const QString &warning);
    Error missing(size_t deck, const QString &what, const Part &part) const;
    int look(size_t deck) const { return m_looks[deck]; }

    const AssemblyRequest &m_request;
    const std::vector<AssemblySource> &m_decks;
    const PlaceholderValues m_values;
    std::vector<std::shared_ptr<const SlideAdapter>> m_adapters; // one a deck
    std::vector<int> m_looks; // decks of one number look alike wherever their parts are equal

    std::vector<CarriedPart> m_parts;
    std::vector<size_t> m_repetitions; // one a chosen slide
    std::vector<CarriedMaster> m_masters;
    std::optional<size_t> m_notesMaster;
    std::optional<size_t> m_notesTheme;
    std::optional<size_t> m_logo;
    std::set<size_t> m_workbooks; // that were looked through
    QStringList m_warnings;
    std::vector<UnfilledPlaceholder> m_unfilled;

    QSet<QString> m_names; // lower case
    QHash<QString, int> m_nextNumber;
    QHash<QString, size_t> m_owned;
    QHash<int, size_t> m_shared;          // identity → part
    QHash<QString, size_t> m_masterByKey; // → m_masters
    QHash<QString, size_t> m_layoutByKey;
    QSet<QString> m_open; // being walked: met again, it is a circle

    struct Interned
    {
        size_t deck;
        const Part *part;
        int identity;
    };
    QHash<QString, int> m_identityByPart;
    QHash<QString, std::vector<Interned>> m_internedByKey;
    int m_identities = 0;

    QHash<size_t, std::shared_ptr<XmlPart>> m_styleLists; // of the decks' table styles
    QHash<QString, QByteArray> m_styleBytes; // style id in the result → content and pictures
    std::vector<CarriedTableStyle> m_tableStyles;
    bool m_needsTableStyles = false;
    QString m_defaultTableStyle;

    std::vector<bool> m_ofOffice2007; // one a deck
};

} // namespace attache
