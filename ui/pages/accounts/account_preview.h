#pragma once

#include "core/domain/account.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace attache {

class Button;
class ChainStripWidget;
class Desk;
class ElidedLabel;
class ErrorSwitch;
class MeterWidget;
class ScrollBody;
class MixedLine;
class TextLabel;
class TierBadge;

/// The selected account beside the list, its page in small: whom to meet next, the next visit and
/// what it still lacks, what was agreed, what is in talks, and the last contacts.
class AccountPreview : public CardWidget
{
    Q_OBJECT

public:
    explicit AccountPreview(Desk &desk, QWidget *parent = nullptr);

    /// None shows what the panel is for.
    void showAccount(Id<Account> account);
    Id<Account> account() const { return m_account; }
    void refresh();

Q_SIGNALS:
    void openRequested(const QString &link);
    void newVisitRequested(attache::Id<attache::Account> account);

private:
    void build();
    /// Whether there is such an account.
    Result<bool> showParts();
    Result<void> showChain();
    Result<void> showVisit();
    Result<void> showPromises();
    Result<void> showDeals();
    Result<void> showContacts();

    Desk &m_desk;
    Id<Account> m_account;
    QString m_visitLink;
    QWidget *m_nothing;
    ScrollBody *m_content;
    ErrorSwitch *m_readable = nullptr;
    TierBadge *m_badge;
    ElidedLabel *m_name;
    ElidedLabel *m_fullName;
    ChainStripWidget *m_strip;
    MixedLine *m_score;
    MixedLine *m_next;
    MixedLine *m_contact;
    QWidget *m_visitPart;
    MixedLine *m_visitTitle;
    MixedLine *m_visitWhere;
    MeterWidget *m_readiness;
    TextLabel *m_missing;
    QWidget *m_promisePart;
    QVBoxLayout *m_promises;
    QWidget *m_dealPart;
    QVBoxLayout *m_deals;
    QWidget *m_contactPart;
    QVBoxLayout *m_contacts;
    Button *m_open;
};

} // namespace attache
