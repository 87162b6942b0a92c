#pragma once

#include "core/brief/brief.h"
#include "core/domain/account.h"

#include <QWidget>

#include <optional>

namespace attache {

class Avatar;
class Button;
class ChainStripWidget;
class Desk;
class HeadCell;
class HeadStrip;
class MeterWidget;
class PageHeader;
class TextLabel;
class TierButton;
struct AccountGlance;
struct BriefData;

/// The head of an account's page: where one came from, what it is called, its tier (to be changed
/// here); and in a strip how far its decision chain is covered and whom to meet next, the next
/// visit, when a contact is due, who owns it.
class AccountHead : public QWidget
{
    Q_OBJECT

public:
    explicit AccountHead(Desk &desk, QWidget *parent = nullptr);

    Result<void> showAccount(Id<Account> account);
    /// An error leaves what is shown as it was.
    Result<void> refresh();
    QString name() const;

    /// In fewer pixels, for a low window: the full name beside the short one, a lower strip.
    void setDense(bool dense);
    PageHeader *header() const { return m_header; }
    TierButton *tierButton() const { return m_tier; }
    HeadCell *chainCell() const { return m_chain; }
    HeadCell *visitCell() const { return m_visit; }
    HeadCell *ownerCell() const { return m_owner; }

Q_SIGNALS:
    /// One of the commands of the window: "new.visit", "new.promise".
    void commandRequested(const QString &command);
    void removeRequested();
    void openRequested(const QString &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addActions();
    void changeField(const QString &field);
    HeadStrip *makeStrip();
    void showChain(const AccountGlance &glance);
    void showNext();
    void fitStrip();
    Result<void> showVisit();
    void showReadiness(const Result<BriefData> &brief);
    void showContact(const AccountGlance &glance);
    void showOwner(const QString &owner);

    Desk &m_desk;
    Id<Account> m_account;
    QString m_visitLink;
    PageHeader *m_header;
    HeadStrip *m_cells = nullptr;
    bool m_dense = false;
    int m_score = 0;                       ///< of the decision chain
    std::optional<BriefNextPerson> m_next; ///< to be met
    TierButton *m_tier;
    ChainStripWidget *m_strip;
    HeadCell *m_chain = nullptr;
    HeadCell *m_visit = nullptr;
    HeadCell *m_contact = nullptr;
    HeadCell *m_owner = nullptr;
    QWidget *m_readiness;
    TextLabel *m_readinessNumber;
    TextLabel *m_readinessWord = nullptr;
    QWidget *m_mark = nullptr; ///< before the name of the next visit
    MeterWidget *m_meter;
    Button *m_brief;
    Avatar *m_avatar;
    bool m_hasOwner = false;
};

} // namespace attache
