#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/notice_row.h"

#include <memory>

namespace attache {

class Desk;
class LinkButton;
class Preferences;

/// What matters today beyond visits and promises: material a visit of the next days still lacks,
/// an open deal that somebody left, a day in two places, tiers to be assessed again, an old backup.
/// The gravest come first, and the others are folded behind the last of these: what is done today
/// stands below. Not in sight where there is nothing.
class NoticeList : public CardWidget
{
    Q_OBJECT

public:
    NoticeList(Desk &desk, Preferences &preferences, QWidget *parent = nullptr);

    void read();
    /// Closer lines, for a window that has little room.
    void setLow(bool low);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    /// How grave a notice is, the gravest first.
    enum class Weight {
        NextVisit,
        Data,
        OtherVisit,
        People,
        Plan,
    };
    struct Notice
    {
        Weight weight;
        QString key; ///< what a reminder put off is remembered by
        QString icon;
        QString clause;
        QString sentence;
        QString action;
        QString link;
    };

    void addMaterials(std::vector<Notice> &notices) const;
    void addLeft(std::vector<Notice> &notices) const;
    void addPlaces(std::vector<Notice> &notices) const;
    void addTiers(std::vector<Notice> &notices) const;
    void addReport(std::vector<Notice> &notices) const;
    void addBackup(std::vector<Notice> &notices) const;
    void addSecondPlace(std::vector<Notice> &notices) const;
    std::vector<Notice> notices() const;
    void foldTo(size_t all);
    bool isQuiet(const QString &key) const;
    QString storedKey(const QString &key) const;
    NoticeRow *makeRow(const Notice &notice);

    Desk &m_desk;
    Preferences &m_preferences;
    std::unique_ptr<KeyedRows<QString, NoticeRow>> m_rows;
    LinkButton *m_more;
    bool m_wasRead = false;
    bool m_isUnfolded = false;
    bool m_low = false;
};

} // namespace attache
