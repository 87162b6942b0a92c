#include "core/deck/part_carrier.h"

#include "core/base/shared_text.h"
#include "core/deck/chart_defaults.h"
#include "core/deck/macro_stripper.h"
#include "core/package/part_names.h"

#include <QCryptographicHash>

#include <algorithm>

namespace attache {

namespace {

/// Where parts of the kinds everybody knows belong, whatever their source calls them.
struct Place
{
    const char *contentType;
    const char *name;
};
constexpr std::array<Place, 6> Places = {{
    {"presentationml.slideLayout", "ppt/slideLayouts/slideLayout1.xml"},
    {"presentationml.slideMaster", "ppt/slideMasters/slideMaster1.xml"},
    {"presentationml.notesSlide", "ppt/notesSlides/notesSlide1.xml"},
    {"presentationml.notesMaster", "ppt/notesMasters/notesMaster1.xml"},
    {"presentationml.slide", "ppt/slides/slide1.xml"},
    {"officedocument.theme", "ppt/theme/theme1.xml"},
}};

QString nameFor(const Part &part)
{
    for (const Place &place : Places) {
        if (isContentType(part.contentType, place.contentType))
            return QString::fromLatin1(place.name);
    }
    // Not every program reads every name, and each one carries over as well under a plain one.
    QString name = plainName(part.name);
    for (const char *extension : {".xlsm", ".docm", ".pptm"}) {
        if (name.endsWith(QLatin1String(extension), Qt::CaseInsensitive))
            name.replace(name.size() - 1, 1, QStringLiteral("x"));
    }
    return name;
}

/// What a part is called once it holds no macros.
QString plainContentType(const QString &contentType)
{
    const auto is = [&](const char *type) {
        return contentType.compare(QLatin1String(type), Qt::CaseInsensitive) == 0;
    };
    if (is("application/vnd.ms-excel.sheet.macroEnabled.12"))
        return QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    if (is("application/vnd.ms-word.document.macroEnabled.12"))
        return QStringLiteral(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    if (is("application/vnd.ms-powerpoint.presentation.macroEnabled.12"))
        return QStringLiteral(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    return contentType;
}

/// Whether @p link of the slide @p part leads to a layout while @p carried has one already.
bool isSecondLayout(const Part &part, const Relationship &link, const CarriedPart &carried)
{
    return isContentType(part.contentType, "presentationml.slide") &&
           relationship::is(link.type, "slideLayout") &&
           std::ranges::any_of(carried.relationships, [](const CarriedRelationship &each) {
               return relationship::is(each.type, "slideLayout");
           });
}

QString keyOf(size_t deck, const Part &part)
{
    return QStringLiteral("%1|%2").arg(deck).arg(part.index);
}

} // namespace

QString freeRelationshipId(const std::vector<CarriedRelationship> &relationships)
{
    for (size_t number = relationships.size() + 1;; ++number) {
        QString id = QStringLiteral("rId%1").arg(number);
        const bool taken =
            std::any_of(relationships.begin(), relationships.end(),
                        [&](const CarriedRelationship &each) { return each.id == id; });
        if (!taken)
            return id;
    }
}

PartCarrier::PartCarrier(const AssemblyRequest &request, SlideSize size)
    : m_request(request)
    , m_decks(request.decks)
    , m_values(request.values.value_or(PlaceholderValues()))
{
    const Presentation &first = *m_decks[request.slides.front().deck].presentation;
    QHash<QByteArray, int> looks;
    for (const AssemblySource &deck : m_decks) {
        m_adapters.push_back(std::make_shared<const SlideAdapter>(*deck.presentation, first, size));
        const QByteArray key = m_adapters.back()->key();
        if (!looks.contains(key))
            looks.insert(key, int(looks.size()));
        m_looks.push_back(looks.value(key));
    }
}

void PartCarrier::warn(const QString &warning)
{
    if (!m_warnings.contains(warning))
        m_warnings.append(warning);
}

Error PartCarrier::missing(size_t deck, const QString &what, const Part &part) const
{
    return {Error::Kind::Corrupt,
            tr("The slide cannot be used because in \"%1\" the part \"%2\" has no %3.")
                .arg(package(deck).label(), part.name, what),
            {},
            {}};
}

bool PartCarrier::isKnown(size_t deck, const Part &part)
{
    if (!part.contentType.isEmpty())
        return true;
    warn(tr("The type of the part \"%2\" in \"%1\" is unknown. The part was left out.")
             .arg(package(deck).label(), part.name));
    return false;
}

PartCarrier::Fate PartCarrier::fateOf(const QString &ownerType, const QString &type)
{
    const auto is = [&](const char *word) { return relationship::is(type, word); };
    if (is("slide"))
        return Fate::Slide;
    if (is("slideLayout"))
        return Fate::Layout;
    if (is("slideMaster"))
        return Fate::Master;
    if (is("notesSlide"))
        return Fate::Notes;
    if (is("notesMaster"))
        return Fate::NotesMaster;
    if (is("theme"))
        return Fate::Theme;
    for (const char *word : {"comments", "commentAuthors", "authors", "printerSettings",
                             "vbaProject", "vbaProjectSignature", "handoutMaster"}) {
        if (is(word))
            return Fate::Drop;
    }
    for (const char *word :
         {"chart", "chartEx", "chartUserShapes", "diagramData", "diagramDrawing", "vmlDrawing",
          "legacyDrawing", "control", "activeXControlBinary", "themeOverride", "tags"}) {
        if (is(word))
            return Fate::Owned;
    }
    // What nobody knows, below a slide or one of its own parts, may hold what belongs to it; what
    // is a leaf is carried once all the same, see carryOwned().
    Q_UNUSED(ownerType)
    return Fate::Shared;
}

QString PartCarrier::freeName(const QString &original)
{
    const qsizetype slash = original.lastIndexOf(u'/');
    qsizetype dot = original.lastIndexOf(u'.');
    if (dot <= slash)
        dot = original.size();
    qsizetype digits = dot;
    while (digits > slash + 1 && original.at(digits - 1).isDigit())
        --digits;
    const QString stem = original.left(digits);
    const QString extension = original.mid(dot);
    // A name without a number keeps none as long as it is free.
    if (digits == dot && !m_names.contains(original.toLower())) {
        m_names.insert(original.toLower());
        return original;
    }
    // Media of all types share one number sequence, because image1.png and image1.jpeg are easily
    // confused.
    int &number = m_nextNumber[stem.toLower()];
    QString name;
    do {
        name = stem + QString::number(++number) + extension;
    } while (m_names.contains(name.toLower()));
    m_names.insert(name.toLower());
    return name;
}

size_t PartCarrier::add(size_t deck, const Part &part, const QString &name)
{
    m_parts.push_back({name, plainContentType(part.contentType), deck, &part, {}, {}, {}});
    return m_parts.size() - 1;
}

Result<void> PartCarrier::carrySlides()
{
    ATTACHE_CHECK(noteVersions());
    QHash<QString, size_t> chosen;
    for (const SlideChoice &choice : m_request.slides) {
        const Part &part = *m_decks[choice.deck].presentation->slides()[choice.slide].part;
        m_repetitions.push_back(chosen[keyOf(choice.deck, part)]++);
        add(choice.deck, part, freeName(QStringLiteral("ppt/slides/slide1.xml")));
    }
    for (size_t index = 0; index < m_request.slides.size(); ++index) {
        const SlideChoice &choice = m_request.slides[index];
        const Part &part = *m_parts[index].source;
        const Owner owner{choice.deck, index, m_repetitions[index]};
        if (!isContentType(part.contentType, "presentationml.slide")) {
            return Error{Error::Kind::Corrupt,
                         Common::tr("\"%1\" lists \"%2\" as a slide, but it is not one.")
                             .arg(package(choice.deck).label(), part.name),
                         part.contentType,
                         {}};
        }
        ATTACHE_CHECK(relate(index, part, owner));
        const bool hasLayout =
            std::any_of(m_parts[index].relationships.begin(), m_parts[index].relationships.end(),
                        [](const CarriedRelationship &each) {
                            return relationship::is(each.type, "slideLayout");
                        });
        if (!hasLayout)
            return missing(choice.deck, tr("layout"), part);
        ATTACHE_CHECK(addNotes(index, owner));
        ATTACHE_CHECK(noteEdits(index, owner));
        if (choice.change)
            m_parts[index].edits.push_back(choice.change);
        // Last, because it says what the slide says once it is filled in.
        if (!choice.origin.isNull()) {
            m_parts[index].edits.push_back([origin = choice.origin](XmlPart &xml) -> Result<void> {
                setOrigin(xml, origin);
                return {};
            });
        }
    }
    return noteDefaultTableStyle();
}

Result<void> PartCarrier::noteVersions()
{
    m_ofOffice2007.assign(m_decks.size(), false);
    QSet<size_t> seen;
    for (const SlideChoice &choice : m_request.slides) {
        if (seen.contains(choice.deck))
            continue;
        seen.insert(choice.deck);
        const auto found = isOfOffice2007(package(choice.deck));
        // The version is only stated in a part that is not needed otherwise.
        if (found)
            m_ofOffice2007[choice.deck] = *found;
        else
            warn(found.error().message);
    }
    return {};
}

Result<void> PartCarrier::relate(size_t index, const Part &part, const Owner &owner)
{
    const QString open = keyOf(owner.deck, part);
    m_open.insert(open);
    ATTACHE_TRY(const auto *relationships, package(owner.deck).relationships(part));
    QSet<QString> dropped;
    for (const Relationship &each : *relationships) {
        // A relationship without an id cannot be referred to, and one without a type has no
        // meaning.
        if (each.id.isEmpty() || each.type.isEmpty()) {
            dropped.insert(each.id);
            continue;
        }
        if (each.external) {
            noteLinkedFile(each, owner);
            m_parts[index].relationships.push_back(
                {each.id, each.type, filledAddress(each.target, owner), {}});
            continue;
        }
        const Part *to = package(owner.deck).part(each.target);
        std::optional<size_t> carried;
        if (to && isSecondLayout(part, each, m_parts[index])) {
            warn(tr("%1 has more than one layout. The first one was kept.", "%1 is a place")
                     .arg(placeOf(owner)));
        } else if (to) {
            ATTACHE_TRY(carried, target(index, part, each, *to, owner));
        } else {
            warn(tr("\"%1\" refers to \"%2\", which is not in the file. The reference was removed.")
                     .arg(package(owner.deck).label(), each.target));
        }
        // What a master lists as its layouts is written anew from those that come along.
        const bool listed = isContentType(part.contentType, "presentationml.slideMaster") &&
                            relationship::is(each.type, "slideLayout");
        if (carried)
            m_parts[index].relationships.push_back({each.id, each.type, {}, carried});
        else if (!listed)
            dropped.insert(each.id);
    }
    if (!dropped.isEmpty())
        ATTACHE_CHECK(dropRelationships(index, dropped));
    m_open.remove(open);
    return {};
}

Result<std::optional<size_t>> PartCarrier::target(size_t from, const Part &part,
                                                  const Relationship &each, const Part &to,
                                                  const Owner &owner)
{
    using Carried = std::optional<size_t>;
    const auto some = [](Result<size_t> result) -> Result<Carried> {
        if (!result)
            return std::move(result).error();
        return Carried(*result);
    };
    const bool isNotes = isContentType(part.contentType, "presentationml.notesSlide");
    const Fate fate = fateOf(part.contentType, each.type);
    if (fate == Fate::Drop || !isKnown(owner.deck, to))
        return Carried();
    switch (fate) {
    case Fate::Drop:
        return Carried();
    case Fate::Slide:
        if (isNotes && owner.slide && m_parts[*owner.slide].source == &to)
            return Carried(*owner.slide);
        if (const Carried linked = linkedSlide(owner, to))
            return linked;
        ATTACHE_CHECK(noteLostSlide(part, each, to, owner));
        return Carried();
    case Fate::Layout:
        if (isContentType(part.contentType, "presentationml.slide"))
            return some(carryLayout(owner.deck, to));
        return Carried();
    case Fate::Master:
        return some(carryMaster(owner.deck, to));
    case Fate::NotesMaster:
        return isNotes ? some(carryNotesMaster(owner.deck, to)) : Carried();
    case Fate::Theme:
        return some(carryTheme(owner.deck, to, from));
    case Fate::Notes:
    case Fate::Owned:
        return some(carryOwned(to, owner));
    case Fate::Shared:
        break;
    }
    if (relationship::is(each.type, "oleObject")) {
        ATTACHE_TRY(const bool macros, holdsOldMacros(package(owner.deck), to));
        if (macros) {
            // They cannot be taken out of the old format, so the object stays behind as a picture.
            warn(tr("\"%1\": the embedded object \"%2\" contains macros and was replaced by its "
                    "picture.")
                     .arg(package(owner.deck).label(), to.name));
            return Carried();
        }
    }
    // Something unknown that leads further may lead to something with one owner.
    ATTACHE_TRY(const auto *further, package(owner.deck).relationships(to));
    if (owner.slide && !further->empty())
        return some(carryOwned(to, owner));
    ATTACHE_TRY(const size_t carried, carryShared(owner.deck, to));
    const bool isChart = isContentType(part.contentType, "drawingml.chart") ||
                         isContentType(part.contentType, "ms-office.chartex");
    if (isChart && relationship::is(each.type, "package"))
        noteWorkbook(carried);
    return Carried(carried);
}

std::optional<size_t> PartCarrier::linkedSlide(const Owner &owner, const Part &slide) const
{
    std::optional<size_t> first;
    for (size_t index = 0; index < m_request.slides.size(); ++index) {
        if (m_parts[index].source != &slide)
            continue;
        // The copy that was chosen along with this one, if there is one.
        if (m_repetitions[index] == owner.repetition)
            return index;
        if (!first)
            first = index;
    }
    return first;
}

Result<size_t> PartCarrier::carryOwned(const Part &part, const Owner &owner)
{
    const QString key = keyOf(owner.deck, part);
    if (m_open.contains(key)) {
        return Error{Error::Kind::Corrupt,
                     tr("\"%1\" is damaged: the part \"%2\" refers to itself.")
                         .arg(package(owner.deck).label(), part.name),
                     {},
                     {}};
    }
    // Notes belong to one slide; the rest to one copy of the slides it was chosen with.
    const bool isNotes = isContentType(part.contentType, "presentationml.notesSlide");
    const QString owned = QStringLiteral("%1|%2").arg(key).arg(
        isNotes && owner.slide ? *owner.slide : owner.repetition);
    if (const auto found = m_owned.constFind(owned); found != m_owned.cend())
        return *found;
    const size_t index = add(owner.deck, part, freeName(nameFor(part)));
    m_owned.insert(owned, index);
    ATTACHE_CHECK(relate(index, part, owner));
    if (isNotes)
        ATTACHE_CHECK(completeNotes(index, owner));
    ATTACHE_CHECK(noteEdits(index, owner));
    return index;
}

Result<size_t> PartCarrier::carryShared(size_t deck, const Part &part)
{
    ATTACHE_TRY(const int identity, identityOf(deck, part));
    if (const auto found = m_shared.constFind(identity); found != m_shared.cend())
        return *found;
    const size_t index = add(deck, part, freeName(nameFor(part)));
    m_shared.insert(identity, index);
    const Owner nobody{deck, {}, 0};
    ATTACHE_CHECK(relate(index, part, nobody));
    ATTACHE_CHECK(noteEdits(index, nobody));
    return index;
}

Result<size_t> PartCarrier::carryTheme(size_t deck, const Part &theme, size_t owner)
{
    const QString key = QStringLiteral("theme|%1|%2").arg(keyOf(deck, theme)).arg(owner);
    if (const auto found = m_owned.constFind(key); found != m_owned.cend())
        return *found;
    const size_t index = add(deck, theme, freeName(nameFor(theme)));
    m_owned.insert(key, index);
    if (m_adapters[deck]->scales() &&
        isContentType(m_parts[owner].contentType, "presentationml.slideMaster")) {
        m_parts[index].edits.push_back([adapter = m_adapters[deck]](XmlPart &xml) -> Result<void> {
            adapter->scaleLengths(xml);
            return {};
        });
    }
    const Owner nobody{deck, {}, 0};
    ATTACHE_CHECK(relate(index, theme, nobody));
    ATTACHE_CHECK(noteEdits(index, nobody));
    return index;
}

Result<size_t> PartCarrier::carryLayout(size_t deck, const Part &layout)
{
    ATTACHE_TRY(const Part *master, package(deck).related(layout, "slideMaster"));
    if (!master || !isContentType(master->contentType, "presentationml.slideMaster"))
        return missing(deck, tr("master"), layout);
    if (!isContentType(layout.contentType, "presentationml.slideLayout"))
        return missing(deck, tr("valid layout"), layout);
    ATTACHE_TRY(const size_t masterIndex, carryMaster(deck, *master));
    ATTACHE_TRY(const int identity, identityOf(deck, layout));
    const QString key = QStringLiteral("%1|%2|%3").arg(identity).arg(masterIndex).arg(look(deck));
    if (const auto found = m_layoutByKey.constFind(key); found != m_layoutByKey.cend())
        return *found;

    const size_t index = add(deck, layout, freeName(nameFor(layout)));
    m_layoutByKey.insert(key, index);
    const Owner nobody{deck, {}, 0};
    ATTACHE_CHECK(relate(index, layout, nobody));
    ATTACHE_CHECK(noteEdits(index, nobody));
    for (CarriedMaster &carried : m_masters) {
        if (carried.part != masterIndex)
            continue;
        const QString id = freeRelationshipId(m_parts[masterIndex].relationships);
        m_parts[masterIndex].relationships.push_back(
            {id, QLatin1String(relationship::Office) + QStringLiteral("slideLayout"), {}, index});
        carried.layouts.push_back({index, id});
    }
    return index;
}

Result<size_t> PartCarrier::carryMaster(size_t deck, const Part &master)
{
    const QString byPart = QStringLiteral("part|") + keyOf(deck, master);
    if (const auto found = m_masterByKey.constFind(byPart); found != m_masterByKey.cend())
        return *found;
    ATTACHE_TRY(const QByteArray content, masterKey(deck, master));
    ATTACHE_TRY(const QString relations, relationshipsKey(deck, master));
    const QString key = QStringLiteral("%1|%2|%3")
                            .arg(QString::fromLatin1(content.toHex()), relations)
                            .arg(look(deck));
    if (const auto found = m_masterByKey.constFind(key); found != m_masterByKey.cend()) {
        const size_t index = *found;
        m_masterByKey.insert(byPart, index);
        return index;
    }
    const size_t index = add(deck, master, freeName(nameFor(master)));
    m_masterByKey.insert(byPart, index);
    m_masterByKey.insert(key, index);
    m_masters.push_back({index, {}, {}});
    const size_t position = m_masters.size() - 1;
    const Owner nobody{deck, {}, 0};
    ATTACHE_CHECK(relate(index, master, nobody));
    for (const CarriedRelationship &each : m_parts[index].relationships) {
        if (relationship::is(each.type, "theme"))
            m_masters[position].theme = each.part;
    }
    ATTACHE_CHECK(noteEdits(index, nobody));
    return index;
}

Result<int> PartCarrier::identityOf(size_t deck, const Part &part)
{
    const QString key = keyOf(deck, part);
    if (const auto found = m_identityByPart.constFind(key); found != m_identityByPart.cend())
        return *found;
    const QString guard = QStringLiteral("identity|") + key;
    if (m_open.contains(guard)) {
        return Error{Error::Kind::Corrupt,
                     tr("\"%1\" is damaged: the part \"%2\" refers to itself.")
                         .arg(package(deck).label(), part.name),
                     {},
                     {}};
    }
    m_open.insert(guard);
    ATTACHE_TRY(const QString relations, relationshipsKey(deck, part));
    m_open.remove(guard);
    const QString content = QStringLiteral("%1|%2|%3|%4")
                                .arg(part.contentType)
                                .arg(part.size)
                                .arg(part.crc)
                                .arg(relations);
    ATTACHE_TRY(const int identity, intern(content, deck, part));
    m_identityByPart.insert(key, identity);
    return identity;
}

Result<QString> PartCarrier::relationshipsKey(size_t deck, const Part &part)
{
    QString key;
    ATTACHE_TRY(const auto *relationships, package(deck).relationships(part));
    for (const Relationship &each : *relationships) {
        const Part *to = each.external ? nullptr : package(deck).part(each.target);
        const Fate fate = fateOf(part.contentType, each.type);
        const bool isMaster = isContentType(part.contentType, "presentationml.slideMaster");
        if (fate == Fate::Drop || fate == Fate::Master || (isMaster && fate == Fate::Layout))
            continue;
        QString value = each.target;
        if (to && fate == Fate::Slide) {
            value = QStringLiteral("slide ") + keyOf(deck, *to);
        } else if (to) {
            ATTACHE_TRY(const int identity, identityOf(deck, *to));
            value = QStringLiteral("#%1").arg(identity);
        }
        key += QStringLiteral("%1>%2>%3;").arg(each.id, each.type, value);
    }
    return key;
}

Result<int> PartCarrier::intern(const QString &key, size_t deck, const Part &part)
{
    auto &candidates = m_internedByKey[key];
    for (const Interned &each : candidates) {
        ATTACHE_TRY(const bool same, package(each.deck).sameBytes(*each.part, package(deck), part));
        if (same)
            return each.identity;
    }
    candidates.push_back({deck, &part, ++m_identities});
    return m_identities;
}

Result<QByteArray> PartCarrier::masterKey(size_t deck, const Part &master) const
{
    // Two copies of one template are the same master even when one lost a layout.
    ATTACHE_TRY(XmlPart part, package(deck).readXml(master));
    part.root().remove_child(xml::child(part.root(), "sldLayoutIdLst"));
    return QCryptographicHash::hash(part.toBytes(), QCryptographicHash::Sha256);
}

} // namespace attache
