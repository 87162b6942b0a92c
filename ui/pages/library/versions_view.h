#pragma once

#include "core/pack/recipe_filling.h"
#include "ui/pages/library/version_matrix.h"

class QVBoxLayout;

namespace attache {

class Button;
class CardWidget;
class Desk;
class ErrorSwitch;
class NoticeRow;
class TextLabel;

/// Decks by industry, and for the cell that is chosen who waits and how far its recipe leads.
class VersionsView : public QWidget
{
    Q_OBJECT

public:
    explicit VersionsView(Desk &desk, QWidget *parent = nullptr);

    void read();
    VersionMatrix *matrix() const { return m_matrix; }
    /// Null where nothing waits or no recipe makes this deck.
    const FilledRecipe *filled() const { return m_filled ? &*m_filled : nullptr; }
    Button *makeButton() const { return m_make; }

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    QWidget *makeSide();
    void showCell();
    void fillRecipe(const VersionRow &row, const VersionCell &cell);
    void addWaiting(const WaitingAccount &account);
    void addSlot(const FilledSlot &slot, int number);
    void makeVersion();

    Desk &m_desk;
    VersionMatrix *m_matrix;
    NoticeRow *m_notice;
    ErrorSwitch *m_readable;
    CardWidget *m_side;
    TextLabel *m_about;
    QVBoxLayout *m_waiting;
    TextLabel *m_recipe;
    QVBoxLayout *m_slots;
    Button *m_open;
    Button *m_make;
    std::optional<FilledRecipe> m_filled;
};

} // namespace attache
