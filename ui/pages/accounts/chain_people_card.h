#pragma once

#include "core/domain/contact.h"
#include "core/domain/kinds.h"
#include "ui/widgets/card.h"

#include <vector>

class QGridLayout;

namespace attache {

class Button;
class Desk;
class ErrorSwitch;
class ListRow;
struct PersonRow;

/// Who takes part in the decision, in the order of the chain: the cell of the role, name and post,
/// when they were met and what they care for, and where they stand. A role that nobody is known for
/// says so and can be filled.
class ChainPeopleCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit ChainPeopleCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    /// With rows of fewer pixels, for a low window.
    void setLow(bool low);
    /// In the order they are shown, unknown roles among them.
    const std::vector<ListRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void contactOpened(attache::Id<attache::Contact> contact);
    /// To say who plays it.
    void roleWanted(attache::RoleKind role);
    void mapRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part;

    static std::vector<Part> partsOf(const std::vector<PersonRow> &people);
    ListRow *makePerson(const Part &part, QDate today);
    ListRow *makeUnknown(RoleKind role, const QString &hint);
    void place();

    Desk &m_desk;
    Id<Account> m_account;
    int m_fadesAfterDays = 0;
    QGridLayout *m_grid = nullptr;
    ErrorSwitch *m_readable = nullptr;
    std::vector<ListRow *> m_rows;
    int m_columns = 0;
    bool m_low = false;
};

} // namespace attache
