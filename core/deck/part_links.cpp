#include "core/deck/part_carrier.h"
#include "core/deck/reference_removal.h"
#include "core/package/byte_search.h"
#include "core/package/xml_text.h"

#include <QRegularExpression>
#include <QUrl>

namespace attache {

namespace {

/// Whether @p target is reached over a network, wherever the presentation is shown.
bool isReachedAnywhere(const QString &target)
{
    // One letter and a colon is a drive.
    static const QRegularExpression Scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]+):"));
    const QRegularExpressionMatch match = Scheme.match(target);
    if (match.hasMatch())
        return match.captured(1).compare(QLatin1String("file"), Qt::CaseInsensitive) != 0;
    return target.isEmpty() || target.startsWith(u'#') ||
           target.startsWith(QLatin1String("www."), Qt::CaseInsensitive);
}

} // namespace

QString PartCarrier::placeOf(const Owner &owner) const
{
    const QString &name = m_decks[owner.deck].name;
    if (!owner.slide)
        return tr("\"%1\"", "place: a deck as a whole").arg(name);
    return tr("\"%1\", slide %2", "place: deck, number of a slide")
        .arg(name)
        .arg(m_request.slides[*owner.slide].slide + 1);
}

Result<bool> PartCarrier::mentions(size_t deck, const Part &part, const QString &id) const
{
    ATTACHE_TRY(const QByteArray read, package(deck).read(part));
    const QByteArray bytes = asPlainText(read);
    const QByteArray wanted = id.toUtf8();
    return hasWord(bytes, QByteArray('"' + wanted + '"')) ||
           hasWord(bytes, QByteArray('\'' + wanted + '\''));
}

Result<void> PartCarrier::noteLostSlide(const Part &part, const Relationship &link,
                                        const Part &slide, const Owner &owner)
{
    ATTACHE_TRY(const bool isLink, mentions(owner.deck, part, link.id));
    if (!isLink)
        return {};
    const auto &slides = m_decks[owner.deck].presentation->slides();
    const auto found = std::find_if(slides.begin(), slides.end(),
                                    [&](const SlideEntry &each) { return each.part == &slide; });
    warn(tr("%1: the link to slide %2 was removed because that slide is not included.",
            "%1 is a place")
             .arg(placeOf(owner))
             .arg(found - slides.begin() + 1));
    return {};
}

void PartCarrier::noteLinkedFile(const Relationship &link, const Owner &owner)
{
    // A page to be opened may lie anywhere; a picture, a film or a workbook is missed on the slide.
    const bool isShown = !relationship::is(link.type, "hyperlink") && !link.target.isEmpty() &&
                         !link.target.startsWith(u'#');
    if (!isShown && isReachedAnywhere(link.target))
        return;
    warn(tr("%1: the file \"%2\" is only linked and was not included.", "%1 is a place")
             .arg(placeOf(owner), link.target));
}

/// The address @p target with its placeholders filled, as they have to be written in one.
QString PartCarrier::filledAddress(const QString &target, const Owner &owner)
{
    if (keepsPlaceholders(owner.deck))
        return target;
    QString address = target;
    for (const auto &[encoded, brace] :
         {std::pair("%7B", "{"), std::pair("%7D", "}"), std::pair("%EF%BD%9B", "\uff5b"),
          std::pair("%EF%BD%9D", "\uff5d")})
        address.replace(QLatin1String(encoded), QString::fromUtf8(brace), Qt::CaseInsensitive);
    if (!PlaceholderFiller::hasBraces(address.toUtf8().constData()))
        return target;
    PlaceholderValues encoded;
    for (auto each = m_values.texts.cbegin(); each != m_values.texts.cend(); ++each)
        encoded.texts.insert(each.key(), QString::fromLatin1(QUrl::toPercentEncoding(*each)));
    PlaceholderFiller filler(encoded);
    const QString filled = filler.fill(address.replace(QLatin1String("%20"), QLatin1String(" ")));
    for (UnfilledPlaceholder each : filler.unfilled()) {
        each.slide = owner.slide ? int(*owner.slide) + 1 : 0;
        m_unfilled.push_back(each);
    }
    return QString(filled).replace(u' ', QLatin1String("%20"));
}

Result<void> PartCarrier::dropRelationships(size_t index, const QSet<QString> &ids)
{
    const CarriedPart &carried = m_parts[index];
    bool mentioned = false;
    for (const QString &id : ids) {
        ATTACHE_TRY(const bool found, mentions(carried.deck, *carried.source, id));
        mentioned = mentioned || found;
    }
    if (!mentioned)
        return {};
    m_parts[index].edits.push_back([ids](XmlPart &part) -> Result<void> {
        removeReferences(part, ids);
        return {};
    });
    return {};
}

Result<void> PartCarrier::noteDangling(size_t index, const QByteArray &bytes)
{
    const CarriedPart &carried = m_parts[index];
    QSet<QString> dangling = referencesIn(bytes);
    ATTACHE_TRY(const auto *relationships, package(carried.deck).relationships(*carried.source));
    for (const Relationship &each : *relationships)
        dangling.remove(each.id);
    if (dangling.isEmpty())
        return {};
    warn(tr("\"%1\": the part \"%2\" refers to something that is not in the file. The reference "
            "was removed.")
             .arg(package(carried.deck).label(), carried.source->name));
    m_parts[index].edits.push_back([dangling](XmlPart &part) -> Result<void> {
        removeReferences(part, dangling);
        return {};
    });
    return {};
}

} // namespace attache
