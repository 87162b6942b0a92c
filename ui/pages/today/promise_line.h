#pragma once

#include "core/queries/promise_list.h"
#include "ui/widgets/list_row.h"

#include <QDateTime>

class QAbstractButton;
class QCheckBox;
class QMenu;

namespace attache {

class ElidedLabel;
class LinkButton;
class QuickRow;
class Tag;
class TextLabel;

/// A promise on one line: a box, whose account it is and what was promised, by whom and until when.
/// Under the pointer or the keyboard the tags give way to what is done most with it. Space ticks
/// it, T, F and D move it to tomorrow, Friday or a day to be chosen, the menu key shows all.
class PromiseLine : public ListRow
{
    Q_OBJECT

public:
    explicit PromiseLine(bool writable, QWidget *parent = nullptr);

    /// @p keptAt is when it was ticked here, local time; invalid while it was not.
    void setPromise(const PromiseRow &promise, QDate today, const QDateTime &keptAt);

    /// The Friday that is meant on @p today: of this week, or of the next one where that is not
    /// beyond tomorrow.
    static QDate fridayAfter(QDate today);

Q_SIGNALS:
    void ticked(bool kept);
    void moved(QDate day);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addPieces();
    void addQuickButtons();
    void showPieces();
    void tick(bool kept);
    void chooseDay();
    void showMenu(const QPoint &at);
    bool isOpen() const { return m_promise.state == PromiseState::Open; }

    bool m_writable;
    bool m_held = false; ///< a pop-up of this row is open
    Promise m_promise;
    QDate m_today;
    QCheckBox *m_box;
    ElidedLabel *m_account;
    ElidedLabel *m_text;
    QuickRow *m_quick;
    QAbstractButton *m_tomorrow = nullptr;
    QAbstractButton *m_friday = nullptr;
    QAbstractButton *m_other = nullptr;
    TextLabel *m_party;
    Tag *m_due;
    TextLabel *m_kept;
    LinkButton *m_takeBack;
};

} // namespace attache
