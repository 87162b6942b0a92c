#pragma once

namespace attache {

class Desk;
class Preferences;
class WindowHost;

/// What pages are made with. All of them outlive the pages.
struct PageParts
{
    Desk &desk;
    Preferences &preferences;
    WindowHost &host;
};

} // namespace attache
