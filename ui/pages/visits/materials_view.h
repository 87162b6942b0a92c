#pragma once

#include "core/brief/brief.h"

#include <QWidget>

#include <array>

namespace attache {

class AskedCard;
class Desk;
class ErrorSwitch;
class MaterialCard;
class PackCard;
class ReadinessCard;
class ScrollBody;
class TextLabel;

/// What goes along to a visit: the best of each kind in the library, with reasons, ticked where it
/// goes into the pack, and beside it the pack itself. Reads only while it is in sight.
class MaterialsView : public QWidget
{
    Q_OBJECT

public:
    explicit MaterialsView(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    MaterialCard *card(const RecordType &type) const;
    AskedCard *asked() const { return m_asked; }
    PackCard *pack() const { return m_pack; }
    /// Gives the keyboard to the first material.
    void focusFirst();

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void read();
    Result<void> readMaterials();
    void showHead(const VisitMatches &matches);

    Desk &m_desk;
    BriefData m_brief;
    bool m_stale = false;
    ScrollBody *m_left;
    ScrollBody *m_right;
    TextLabel *m_considered = nullptr;
    AskedCard *m_asked;
    std::vector<std::pair<const RecordType *, MaterialCard *>> m_cards;
    ReadinessCard *m_readiness;
    PackCard *m_pack;
    ErrorSwitch *m_readable;
};

} // namespace attache
