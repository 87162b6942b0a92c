#pragma once

#include "core/pack/visit_pack.h"
#include "ui/pages/visits/rows.h"
#include "ui/widgets/card.h"

class QCheckBox;

namespace attache {

class Desk;
class PasswordRow;

/// A file that the pack will have: its sign, its name, what is in it, and whether it is ready.
class PackFileRow : public QWidget
{
    Q_OBJECT

public:
    explicit PackFileRow(QWidget *parent = nullptr);

    void setFile(const PlannedFile &file, bool ready);
    QString name() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    ElidedLabel *m_name;
    TextLabel *m_count;
    TextLabel *m_mark;
};

/// What the pack of a visit will have in it, what is still open, and the button that makes it.
class PackCard : public CardWidget
{
    Q_OBJECT

public:
    explicit PackCard(Desk &desk, QWidget *parent = nullptr);

    void setPack(const VisitPack &pack, const PackPlan &plan);
    /// The names of the files, as the rows say them.
    QStringList files() const;
    QCheckBox *zip() const { return m_zip; }
    PasswordRow *password() const { return m_password; }
    Button *makeButton() const { return m_make; }

private:
    void showWarnings(const VisitPack &pack, const PackPlan &plan);

    Desk &m_desk;
    Id<Visit> m_visit;
    Rows<PackFileRow> m_rows;
    TextLabel *m_unfilled;
    TextLabel *m_notes;
    QCheckBox *m_zip;
    PasswordRow *m_password;
    TextLabel *m_passwordHint;
    Button *m_make;
};

} // namespace attache
