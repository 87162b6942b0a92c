#include "ui/shell/returned_slides_model.h"

#include "core/base/shared_text.h"
#include "core/record/record_type.h"
#include "ui/base/roles.h"

#include <QLocale>

namespace attache {

namespace {

QString placeOf(const Deck &deck, const Slide &slide)
{
    //: %1 is a deck, %2 the number of a slide in it
    return ReturnedSlidesModel::tr("%1, slide %L2").arg(versionName(deck)).arg(slide.position);
}

QString stateOf(SlideStanding standing)
{
    switch (standing) {
    case SlideStanding::Current:
        return ReturnedSlidesModel::tr("Current", "a slide");
    case SlideStanding::Outdated:
        return ReturnedSlidesModel::tr("Outdated", "a slide");
    case SlideStanding::Edited:
        return ReturnedSlidesModel::tr("Edited", "a slide");
    case SlideStanding::Foreign:
        return ReturnedSlidesModel::tr("Not from here", "a slide");
    }
    return {};
}

Tone toneOf(SlideStanding standing)
{
    switch (standing) {
    case SlideStanding::Current:
        return Tone::Ok;
    case SlideStanding::Outdated:
        return Tone::Warn;
    case SlideStanding::Edited:
        return Tone::Accent;
    case SlideStanding::Foreign:
        break;
    }
    return Tone::Neutral;
}

/// What can be done about a slide, or why nothing can.
QString nowOf(const RecognisedSlide &slide)
{
    const bool isOurs = slide.standing != SlideStanding::Foreign;
    if (canAdopt(slide))
        //: %1 is a deck
        return ReturnedSlidesModel::tr("Can become a new version of \"%1\"")
            .arg(slide.newestDeck.name);
    if (canReplace(slide) && slide.made)
        return ReturnedSlidesModel::tr("Can be laid out anew");
    if (canReplace(slide))
        //: %1 is a deck and the number of a slide in it
        return ReturnedSlidesModel::tr("Can be replaced by %1")
            .arg(placeOf(slide.newestDeck, *slide.newest));
    if (isOurs && !slide.made && !slide.newest)
        return ReturnedSlidesModel::tr("No longer in the deck");
    if (slide.standing == SlideStanding::Edited)
        return ReturnedSlidesModel::tr("Laid out by the program: edit the record instead");
    return {};
}

} // namespace

QString standingWords(const std::function<int(SlideStanding)> &count)
{
    QStringList parts;
    if (const int current = count(SlideStanding::Current))
        parts.append(ReturnedSlidesModel::tr("%Ln current", "slides", current));
    if (const int outdated = count(SlideStanding::Outdated))
        parts.append(ReturnedSlidesModel::tr("%Ln outdated", "slides", outdated));
    if (const int edited = count(SlideStanding::Edited))
        parts.append(ReturnedSlidesModel::tr("%Ln edited", "slides", edited));
    if (const int foreign = count(SlideStanding::Foreign))
        parts.append(ReturnedSlidesModel::tr("%Ln not from here", "slides", foreign));
    return parts.join(Common::tr(", "));
}

QString versionName(const Deck &deck)
{
    return deck.version.isEmpty() ? deck.name : deck.name + u' ' + deck.version;
}

void ReturnedSlidesModel::setDeck(const ReturnedDeck &deck)
{
    beginResetModel();
    m_slides = deck.slides();
    if (deck.count(SlideStanding::Foreign) == int(m_slides.size()))
        m_slides.clear();
    endResetModel();
}

int ReturnedSlidesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_slides.size());
}

int ReturnedSlidesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReturnedSlidesModel::words(const RecognisedSlide &slide, int column)
{
    switch (column) {
    case NumberColumn:
        return QLocale().toString(slide.position);
    case TitleColumn:
        return slide.title.isEmpty() ? tr("Slide %L1").arg(slide.position) : slide.title;
    case StateColumn:
        return stateOf(slide.standing);
    case FromColumn:
        if (slide.made)
            return slide.made->type->oneLabel() + QStringLiteral(" · ") + slide.made->name;
        return slide.slide.id.isNull() ? QString() : placeOf(slide.deck, slide.slide);
    default:
        return nowOf(slide);
    }
}

QVariant ReturnedSlidesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecognisedSlide &slide = m_slides[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return words(slide, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == NumberColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Roles::ToneRole:
        if (index.column() == StateColumn)
            return int(toneOf(slide.standing));
        return {};
    default:
        return {};
    }
}

QVariant ReturnedSlidesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("No.", "the number of a slide");
    case TitleColumn:
        return TypeLabel::tr("Slide");
    case StateColumn:
        return FieldLabel::tr("State");
    case FromColumn:
        return tr("Comes from");
    default:
        return tr("What can be done");
    }
}

} // namespace attache
