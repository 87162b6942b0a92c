#pragma once

#include "core/domain/playbook_run_step.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/list_row.h"

#include <memory>

namespace attache {

class Button;
class Desk;
class ElidedLabel;
class ErrorSwitch;
class Tag;

/// A step of a playbook that is run, with its clock.
class RunLine : public ListRow
{
    Q_OBJECT

public:
    explicit RunLine(QWidget *parent = nullptr);

    /// @p clock is how it stands, in words.
    void setStep(const QString &title, const QString &about, const QString &clock, Tone tone);
    Button *done() const { return m_done; }

private:
    ElidedLabel *m_title;
    ElidedLabel *m_about;
    Tag *m_clock;
    Button *m_done;
};

/// The steps at which playbooks stand and that are due. Hidden while there are none.
class RunCard : public CardWidget
{
    Q_OBJECT

public:
    explicit RunCard(Desk &desk, QWidget *parent = nullptr);

    void read();
    RunLine *row(int place) const { return m_rows->at(place); }
    int count() const { return m_rows->size(); }

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    Desk &m_desk;
    ErrorSwitch *m_readable;
    std::unique_ptr<KeyedRows<Id<PlaybookRunStep>, RunLine>> m_rows;
};

} // namespace attache
