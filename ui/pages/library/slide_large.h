#pragma once

#include "core/domain/stage_book.h"
#include "core/queries/slide_cards.h"

#include <QWidget>

namespace attache {

class Desk;
class LinkButton;
class SlidePaper;
class TextLabel;

/// One slide in the place of all of them: large, with its notes and where it went. The arrow keys
/// walk, Enter takes it, Space and Esc go back.
class SlideLarge : public QWidget
{
    Q_OBJECT

public:
    explicit SlideLarge(Desk &desk, QWidget *parent = nullptr);

    /// @p standing is what speaks against it, empty for nothing; @p place where it stands in the
    /// tray, 0 for not
    /// there; @p stages says what its stage is called.
    void showCard(const SlideCard &card, const QString &standing, int place,
                  const StageBook &stages);
    Id<Slide> slide() const { return m_slide.id; }

Q_SIGNALS:
    void stepped(int by);
    void trayRequested();
    void closed();
    void openRequested(const QString &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString usesSaid() const;

    Desk &m_desk;
    Slide m_slide;
    SlidePaper *m_paper;
    TextLabel *m_title;
    TextLabel *m_place;
    TextLabel *m_standing;
    TextLabel *m_notes;
    TextLabel *m_uses;
    LinkButton *m_deck;
};

} // namespace attache
