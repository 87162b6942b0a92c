#pragma once

#include "core/deck/slide_comparison.h"
#include "core/queries/deck_list.h"
#include "core/queries/slide_uses.h"

#include <QWidget>

class QVBoxLayout;

namespace attache {

class CardWidget;
class Desk;
class MeterWidget;
class QuietForm;
class TextLabel;
class VersionBar;
class VersionLegend;

/// What is known of a deck beside its slides: its versions, what a slide is for, where else it
/// stands, when the deck is to be looked at again, and its other fields.
class DeckRail : public QWidget
{
    Q_OBJECT

public:
    explicit DeckRail(Desk &desk, QWidget *parent = nullptr);

    /// @p versions are the newest first, @p deck among them; @p changes are against the one before,
    /// whose slides are @p before.
    void showDeck(const Deck &deck, const std::vector<DeckRow> &versions,
                  const std::vector<SlideChange> &changes, const std::vector<Slide> &before);
    void showSlide(const Deck &deck, const Slide &slide);
    bool focusField(const QString &key);
    void saveNow();

    const VersionBar *versionBar() const { return m_bar; }
    QuietForm *slideForm() const { return m_tags; }

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    void fillVersions(const Deck &deck, const std::vector<DeckRow> &versions);
    void fillRemoved(const std::vector<SlideChange> &changes, const std::vector<Slide> &before);
    void fillReview(const Deck &deck);
    void fillUse(const Deck &deck, const Slide &slide);
    void addUse(const Deck &deck, const SlideUse &use);
    void offerNewer(const Deck &deck);
    void takeNewer(const Deck &deck, const std::vector<OlderUse> &uses);
    void reviewed();

    Desk &m_desk;
    Id<Deck> m_deck;
    CardWidget *m_versionCard;
    VersionBar *m_bar;
    VersionLegend *m_counts;
    TextLabel *m_first;
    QVBoxLayout *m_removed;
    QVBoxLayout *m_versions;
    CardWidget *m_slideCard;
    QuietForm *m_tags;
    CardWidget *m_useCard;
    QVBoxLayout *m_use;
    CardWidget *m_reviewCard;
    TextLabel *m_notices; ///< that it expired, what replaces it
    TextLabel *m_review;
    TextLabel *m_reviewLeft;
    MeterWidget *m_reviewBar;
    QuietForm *m_form;
};

} // namespace attache
