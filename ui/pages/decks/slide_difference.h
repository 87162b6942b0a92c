#pragma once

#include "core/deck/slide_comparison.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace attache {

class LinkButton;
class SlidePaper;

/// What a slide says differently from the one it was in the version before, with the picture of
/// that one.
class SlideDifference final : public CardWidget
{
    Q_OBJECT

public:
    explicit SlideDifference(QWidget *parent = nullptr);

    /// @p version is what the deck of @p before is called.
    /// With @p mayRestore that slide can be put into the place of this one.
    void setSlides(const Slide &before, const Slide &after, const QString &version,
                   const QPixmap &picture, bool mayRestore);
    /// The differences in the order they are shown in, "Title: a → b".
    QStringList words() const { return m_said; }

Q_SIGNALS:
    /// Somebody wants to see the slide of the version before.
    void openRequested(attache::Id<attache::Slide> slide);
    /// … and to have it back.
    void restoreRequested(attache::Id<attache::Slide> slide);

private:
    void addRow(const QString &label, const QString &before, const QString &after);

    SlidePaper *m_paper;
    QVBoxLayout *m_rows;
    LinkButton *m_open;
    LinkButton *m_restore;
    Id<Slide> m_before;
    QStringList m_said;
};

} // namespace attache
