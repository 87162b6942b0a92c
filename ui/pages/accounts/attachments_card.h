#pragma once

#include "core/domain/account.h"
#include "ui/widgets/card.h"

class QMimeData;
class QToolButton;

namespace attache {

class AttachmentList;
class Desk;

/// The files on an account, in one line behind the word for them.
class AttachmentsCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit AttachmentsCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    AttachmentList *list() const { return m_list; }
    /// Shows that what hovers over the page would be put here.
    void setWaiting(bool waiting);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AttachmentList *m_list;
    QToolButton *m_add;
    bool m_waiting = false;
};

} // namespace attache
