#pragma once

#include "core/domain/slide.h"

#include <QMenu>

#include <functional>
#include <vector>

namespace attache {

class Desk;

/// Offers what slides of a deck can be taken for: a presentation of their own, or the pack of one
/// of the next visits, which may hold slides of several decks.
class SlideTakingMenu final : public QMenu
{
    Q_OBJECT

public:
    /// What is to be taken, asked for when the menu opens: slides of one deck.
    struct Taken
    {
        Deck deck;
        std::vector<Slide> slides;
        bool wholeDeck = false;
    };

    SlideTakingMenu(Desk &desk, std::function<Taken()> taken, QWidget *parent);

private:
    void fill();
    void save(const Taken &taken);
    void saveTo(const Taken &taken, const QString &path);

    Desk &m_desk;
    std::function<Taken()> m_taken;
};

} // namespace attache
